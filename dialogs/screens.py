"""Every screen there is, by frame and name. A screen that is not here cannot be shown."""

from __future__ import annotations

from typing import Any

from dialogs.asides.about import About
from dialogs.asides.help import Help
from dialogs.asides.link import LinkAnswer
from dialogs.asides.paused import Paused
from dialogs.asides.privacy import EraseData, WithdrawConsent
from dialogs.books.screens import BOOKS
from dialogs.chi_hoi.screens import CHI_HOI
from dialogs.clan.screens import CLAN
from dialogs.conversation import Frame
from dialogs.criteria_tables.publish import Publish, PublishOutside
from dialogs.criteria_tables.remarks import AboutWhat, AllRemarks, Remarks
from dialogs.criteria_tables.table import OneTable
from dialogs.criteria_tables.template import WhichTemplate
from dialogs.criteria_tables.titles import OneTitle, Titles
from dialogs.desk.chi_hoi import ChiHoiOfCommune
from dialogs.desk.desk import AtDesk
from dialogs.desk.invitations import WhichVillage
from dialogs.desk.officers import EndRole, EndRoleCheck, Officers
from dialogs.desk.people import People
from dialogs.desk.titles import CommuneTitles, JoinTitle
from dialogs.desk.villages import CheckVillages, NameVillages
from dialogs.file_status.achievement import MayPublish
from dialogs.file_status.agree import AgreeToRegister
from dialogs.file_status.clan import ChooseClan
from dialogs.file_status.clan_link import CountIn
from dialogs.file_status.clan_names import MayClanSee
from dialogs.file_status.earlier import EarlierDay, EarlierLevel, EarlierNumber
from dialogs.file_status.more import More
from dialogs.file_status.status import ShowStatus, Withdraw
from dialogs.finding.found import Found
from dialogs.home.menu import HomeMenu
from dialogs.inspection.begin import Communes, HowMany, Places
from dialogs.inspection.conclude import Conclusion, ConclusionCheck
from dialogs.inspection.files import Files, InspectedAnswers, InspectedEvidence, Note, OneFile
from dialogs.joining.join import JoinAddress, JoinName
from dialogs.objecting.commune import WhichCommune
from dialogs.objecting.mine import MyObjections
from dialogs.objecting.object import AboutWhom, ObjectionCheck, ObjectionWords, WhichList
from dialogs.programme.figures import KindOfArea, OneFigure, YearlyFigures
from dialogs.programme.targets import OneTarget, Targets
from dialogs.recognition.screens import RECOGNITION
from dialogs.registration.address import Address
from dialogs.registration.answerer import AdultAgrees, Answerer
from dialogs.registration.citizen import PersonName, Typist
from dialogs.registration.confirm import Confirm, RemindersConsent
from dialogs.registration.consent import ScoringConsent
from dialogs.registration.household import HeadName, Members
from dialogs.registration.naming import SameName
from dialogs.registration.organisation import ClanName, UnitName
from dialogs.registration.place import Commune, Village
from dialogs.registration.title import Again, WhichTitle
from dialogs.registration.unit_kind import UnitKind
from dialogs.reports.screens import REPORTS
from dialogs.sampling.second_size import SecondSize
from dialogs.sampling.second_sizes import SecondSizes
from dialogs.sampling.share import Share, ShareCheck
from dialogs.sampling.village import Village as SampledVillage
from dialogs.sampling.villages import Villages
from dialogs.school.counting import SchoolCountOf, SchoolVillages
from dialogs.screen import Screen, tag_of
from dialogs.self_assessment.comment import Comment
from dialogs.self_assessment.evidence import AskEvidence, Attest, ChooseEvidence
from dialogs.self_assessment.figure_reason import FigureReason
from dialogs.self_assessment.for_house import ForHouse
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.mend import Mend, ResubmitUnmended
from dialogs.self_assessment.offer import Offer
from dialogs.self_assessment.preview import PreviewSummary, is_preview
from dialogs.self_assessment.question import AskQuestion
from dialogs.self_assessment.submit import PublishingConsent
from dialogs.self_assessment.summary import ChangeAnswer, Summary
from dialogs.unit_people.screens import UNIT_PEOPLE
from dialogs.verification.agree import SecondLook
from dialogs.verification.answers import Answers
from dialogs.verification.details import Details, Pictures
from dialogs.verification.reason import Reason, ReasonCheck, ReasonWords
from dialogs.verification.rescore import NewPoints, WhichIndicator
from dialogs.verification.return_for_evidence import WhatIsMissing
from dialogs.verification.undo.undo_screens import UNDO
from dialogs.village.follow_up.remind import Remind
from dialogs.village.follow_up.returned import Returned
from dialogs.village.household_acts.check import CheckAct
from dialogs.village.household_acts.choose import ChooseAct
from dialogs.village.household_acts.day import WhichDay
from dialogs.village.household_acts.name import NewMembers, NewName
from dialogs.village.household_acts.new_file import NewConsent, NewFile
from dialogs.village.household_acts.where import JoinsWhich, Where
from dialogs.village.household_joining.house import AskHead, IsItYours, NotListed, WhichNamesake
from dialogs.village.household_joining.one_request import OneJoin
from dialogs.village.household_joining.requests import Joins
from dialogs.village.listing.check import CheckList
from dialogs.village.listing.doubt import OneOrTwo, Word
from dialogs.village.listing.one import OneMembers, OneName, OnePhone, SinceWhen
from dialogs.village.listing.send import Send
from dialogs.village.meeting.ask import AskVillage
from dialogs.village.meeting.away import CheckAway, WhoIsAway
from dialogs.village.meeting.check import CheckAnswers
from dialogs.village.meeting.close import CloseMeeting
from dialogs.village.meeting.houses import HandInForAll, HouseByHouse
from dialogs.village.meeting.overview import MeetingOverview
from dialogs.village.meeting.page import RosterPage
from dialogs.village.meeting.paper import WhichPaper
from dialogs.village.meeting_registration.absent import WhoIsAbsent
from dialogs.village.meeting_registration.pages import TapHouses
from dialogs.village.meeting_registration.posting import PostingAsked, PostingCheck
from dialogs.village.meeting_registration.register import RegisterHouses
from dialogs.village.meeting_registration.ticks import TickSigned
from dialogs.village.menu import VillageMenu
from dialogs.village.menu import WhichVillage as WhichVillageRoom
from dialogs.village.papers.forms import Forms
from dialogs.village.papers.room import Papers
from dialogs.village.review.review import HoldCheck, HoldReason, HoldWords, ReviewFile, ReviewList
from dialogs.village.review_meeting.asking import WhichAreNotAgreed, WhyNot
from dialogs.village.review_meeting.asking import WhoIsAbsent as WhoIsAbsentFromReview
from dialogs.village.review_meeting.minutes_details import MinutesDetail, MinutesDetails
from dialogs.village.review_meeting.one_house import OneHouse
from dialogs.village.review_meeting.papers import Papers as ReviewPapers
from dialogs.village.review_meeting.private_list import PrivateList
from dialogs.village.review_meeting.room import Room
from dialogs.village.review_meeting.sending import PassOn
from dialogs.village.roster.house import House
from dialogs.village.roster.houses import Houses
from dialogs.village.roster.mend import MendField, WhichField
from dialogs.village.roster.steps import Steps
from dialogs.village_work.hands_screens import HANDS
from dialogs.village_work.round_screens import ROUND

SCREENS: dict[tuple[str, str], Screen[Any]] = {
    ("hm", "menu"): HomeMenu(),
    ("as", "about"): About(),
    ("as", "help"): Help(),
    ("as", "link"): LinkAnswer(),
    ("as", "paused"): Paused(),
    ("as", "withdraw"): WithdrawConsent(),
    ("as", "erase"): EraseData(),
    ("rg", "consent"): ScoringConsent(),
    ("rg", "answerer"): Answerer(),
    ("rg", "adult_agrees"): AdultAgrees(),
    ("rg", "address"): Address(),
    ("rg", "commune"): Commune(),
    ("rg", "village"): Village(),
    ("rg", "title"): WhichTitle(),
    ("rg", "again"): Again(),
    ("rg", "typist"): Typist(),
    ("rg", "person"): PersonName(),
    ("rg", "clan"): ClanName(),
    ("rg", "unit"): UnitName(),
    ("rg", "unit_kind"): UnitKind(),
    ("rg", "head"): HeadName(),
    ("rg", "same_name"): SameName(),
    ("rg", "is_it_yours"): IsItYours(),
    ("rg", "which_namesake"): WhichNamesake(),
    ("rg", "not_listed"): NotListed(),
    ("rg", "ask_head"): AskHead(),
    ("rg", "members"): Members(),
    ("rg", "confirm"): Confirm(),
    ("rg", "reminders"): RemindersConsent(),
    ("sa", "question"): AskQuestion(),
    ("sa", "figure_reason"): FigureReason(),
    ("sa", "comment"): Comment(),
    ("sa", "evidence"): AskEvidence(),
    ("sa", "choose_evidence"): ChooseEvidence(),
    ("sa", "attest"): Attest(),
    ("sa", "summary"): Summary(),
    ("sa", "change"): ChangeAnswer(),
    ("sa", "mend"): Mend(),
    ("sa", "resubmit"): ResubmitUnmended(),
    ("sa", "publishing"): PublishingConsent(),
    ("vo", "offer"): Offer(),
    ("fs", "status"): ShowStatus(),
    ("fs", "achievement"): MayPublish(),
    ("fs", "agree"): AgreeToRegister(),
    ("fs", "withdraw"): Withdraw(),
    ("fs", "more"): More(),
    ("fs", "earlier_level"): EarlierLevel(),
    ("fs", "earlier_day"): EarlierDay(),
    ("fs", "earlier_number"): EarlierNumber(),
    ("fs", "clan"): ChooseClan(),
    ("fs", "clan_link"): CountIn(),
    ("fs", "clan_names"): MayClanSee(),
    **CLAN,
    **UNIT_PEOPLE,
    **CHI_HOI,
    ("vl", "menu"): VillageMenu(),
    ("vl", "which"): WhichVillageRoom(),
    ("hl", "houses"): Houses(),
    ("hl", "steps"): Steps(),
    ("hl", "house"): House(),
    ("hl", "mend"): WhichField(),
    ("hl", "mend_field"): MendField(),
    ("ha", "choose"): ChooseAct(),
    ("ha", "name"): NewName(),
    ("ha", "members"): NewMembers(),
    ("ha", "where"): Where(),
    ("ha", "into"): JoinsWhich(),
    ("ha", "file"): NewFile(),
    ("ha", "consent"): NewConsent(),
    ("ha", "day"): WhichDay(),
    ("ha", "check"): CheckAct(),
    ("ln", "send"): Send(),
    ("ln", "day"): SinceWhen(),
    ("ln", "one_name"): OneName(),
    ("ln", "one_members"): OneMembers(),
    ("ln", "one_phone"): OnePhone(),
    ("ln", "pair"): OneOrTwo(),
    ("ln", "word"): Word(),
    ("ln", "check"): CheckList(),
    ("mt", "overview"): MeetingOverview(),
    ("mt", "away"): WhoIsAway(),
    ("mt", "away_check"): CheckAway(),
    ("mt", "ask"): AskVillage(),
    ("mt", "check"): CheckAnswers(),
    ("mt", "page"): RosterPage(),
    ("mt", "paper"): WhichPaper(),
    ("mt", "houses"): HouseByHouse(),
    ("mt", "hand_in"): HandInForAll(),
    ("mt", "close"): CloseMeeting(),
    ("vr", "list"): ReviewList(),
    ("vr", "file"): ReviewFile(),
    ("vr", "hold"): HoldReason(),
    ("vr", "hold_words"): HoldWords(),
    ("vr", "hold_check"): HoldCheck(),
    ("mr", "absent"): WhoIsAbsent(),
    ("mr", "houses"): RegisterHouses(),
    ("mr", "pages"): TapHouses(),
    ("mr", "ticks"): TickSigned(),
    ("mr", "posting"): PostingAsked(),
    ("mr", "posting_check"): PostingCheck(),
    ("jr", "joins"): Joins(),
    ("jr", "join"): OneJoin(),
    ("vp", "papers"): Papers(),
    ("vp", "forms"): Forms(),
    ("rm", "room"): Room(),
    ("rm", "absent"): WhoIsAbsentFromReview(),
    ("rm", "judge"): WhichAreNotAgreed(),
    ("rm", "why"): WhyNot(),
    ("rm", "list"): PrivateList(),
    ("rm", "house"): OneHouse(),
    ("rm", "details"): MinutesDetails(),
    ("rm", "detail"): MinutesDetail(),
    ("rm", "papers"): ReviewPapers(),
    ("rm", "send"): PassOn(),
    ("fu", "remind"): Remind(),
    ("fu", "returned"): Returned(),
    ("jn", "address"): JoinAddress(),
    ("jn", "name"): JoinName(),
    ("dk", "desk"): AtDesk(),
    ("dk", "people"): People(),
    ("dk", "officers"): Officers(),
    ("dk", "officer"): EndRole(),
    ("dk", "officer_check"): EndRoleCheck(),
    ("dk", "which_village"): WhichVillage(),
    ("dk", "titles"): CommuneTitles(),
    ("dk", "join_title"): JoinTitle(),
    ("dk", "chi_hoi"): ChiHoiOfCommune(),
    ("dk", "villages"): NameVillages(),
    ("dk", "villages_check"): CheckVillages(),
    ("ct", "titles"): Titles(),
    ("ct", "title"): OneTitle(),
    ("ct", "template"): WhichTemplate(),
    ("ct", "table"): OneTable(),
    ("ct", "publish"): Publish(),
    ("ct", "outside"): PublishOutside(),
    ("ct", "remarks"): AllRemarks(),
    ("ct", "remarks_of"): AboutWhat(),
    ("ct", "remark_list"): Remarks(),
    ("ob", "which"): WhichList(),
    ("ob", "commune"): WhichCommune(),
    ("ob", "mine"): MyObjections(),
    ("ob", "about"): AboutWhom(),
    ("ob", "words"): ObjectionWords(),
    ("ob", "check"): ObjectionCheck(),
    **RECOGNITION,
    **REPORTS,
    **BOOKS,
    ("pr", "figures"): YearlyFigures(),
    ("pr", "figure"): OneFigure(),
    ("pr", "area"): KindOfArea(),
    ("pr", "targets"): Targets(),
    ("pr", "target"): OneTarget(),
    ("fi", "found"): Found(),
    ("vf", "details"): Details(),
    ("vf", "answers"): Answers(),
    ("vf", "pictures"): Pictures(),
    ("vf", "second_look"): SecondLook(),
    ("vf", "which_indicator"): WhichIndicator(),
    ("vf", "new_points"): NewPoints(),
    ("vf", "what_is_missing"): WhatIsMissing(),
    ("vf", "reason"): Reason(),
    ("vf", "reason_words"): ReasonWords(),
    ("vf", "reason_check"): ReasonCheck(),
    **HANDS,
    **ROUND,
    **UNDO,
    ("sm", "villages"): Villages(),
    ("sm", "village"): SampledVillage(),
    ("sm", "share"): Share(),
    ("sm", "second_size"): SecondSize(),
    ("sm", "second_sizes"): SecondSizes(),
    ("sm", "share_check"): ShareCheck(),
    ("sc", "villages"): SchoolVillages(),
    ("sc", "count"): SchoolCountOf(),
    ("ip", "communes"): Communes(),
    ("ip", "places"): Places(),
    ("ip", "how_many"): HowMany(),
    ("ip", "files"): Files(),
    ("ip", "file"): OneFile(),
    ("ip", "answers"): InspectedAnswers(),
    ("ip", "evidence"): InspectedEvidence(),
    ("ip", "note"): Note(),
    ("ip", "conclusion"): Conclusion(),
    ("ip", "conclusion_check"): ConclusionCheck(),
}


PREVIEW_SUMMARY = PreviewSummary()


FOR_HOUSE = {key: ForHouse(screen) for key, screen in SCREENS.items() if key[0] == "sa"}


def screen_of(frame: Frame) -> Screen[Any]:
    if frame.screen == "summary" and is_preview(frame):
        return PREVIEW_SUMMARY
    if isinstance(frame, SelfAssessment) and frame.by_head:
        return FOR_HOUSE[tag_of(frame), frame.screen]
    return SCREENS[tag_of(frame), frame.screen]
