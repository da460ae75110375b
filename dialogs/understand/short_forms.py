"""Short forms, young people's spellings, dialect spellings and slips of the commonest words.

Each form may itself be typed without accents. A form that is another everyday word, or too near to one, is left out:
asking again costs less than a wrong answer.
"""

from typing import Final

_TABLE: Final = {
    "không": (
        "ko k kg khg kh kô hok hông hổng hem hêm hk k0 kh0ng khum khom hog hôg khôg hổg ko0 kông hơm khogn"
        " khnog kohng khôgn khôông hôông honk hõng khôm"
    ),
    "chưa": "chx ckưa chửa chơa",
    "chẳng": "chẵng",
    "chả": "chã",
    "có": "cóa coá",
    "đúng": "đúg đúgn đugn",
    "phải": "fải phãi pải",
    "rồi": "r rùi rui ròi roài oy òi roy rầu rồy òy gòi rùj",
    "vâng": "vầng vâg vg zâng dzâng vâgn",
    "ừ": "uh uk ưk ừk ưh ừh um uhm ừm ưm ukm ùm uhuh ừa ưà ùa umk uki uhk umh ừhm",
    "ok": "oke okê okie oki okay okey okela okla okii okeyy oklah ôkê okk okii",
    "dạ": "zạ dzạ dja dạh",
    "được": "đc dc",
    "biết": "bít bik bt bjt byt bih biếc",
    "gì": "j gi jì gj chi",
    "người": "ng ngừi",
    "với": "vs",
    "nhưng": "nhg nhug nhma",
    "cũng": "cx củng",
    "em": "e",
    "mình": "mik mk",
    "nhé": "nhá nha nhe nhen nghen nhoa nhoé nghe hen hè nè nà na nhể",
    "ạ": "ah a ak",
    "cháu": "chắu chsu",
    "trăm": "chăm",
    "cảm": "cám",
}
SHORT_FORMS: Final[dict[str, tuple[str, ...]]] = {
    word: tuple(forms.split()) for word, forms in _TABLE.items()
}
