"""Reading the books: who registered, who was recognised, year by year, and every figure made of that.

The SQL here is written out: it is what `docs/so-lieu.md` says in words, and reads better whole.
"""
