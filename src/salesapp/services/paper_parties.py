"""Who stands on a paper: our organisation and the client, as they are now or were then."""

from __future__ import annotations

from salesapp.db.queries import buyers, organizations, posted
from salesapp.db.queries.buyers import Buyer
from salesapp.db.queries.posted import Kind
from salesapp.documents.papers import BankPaper, Language, ManagerPaper, PartyPaper, SellerPaper
from salesapp.domain.errors import RuleError
from salesapp.domain.organizations import OrganizationDraft
from salesapp.services.files import read_file
from salesapp.services.snapshots import thaw_buyer, thaw_seller


def own_text(key: str, language: Language) -> str:
    """Words that all our papers carry; in English those written for it, else what there is."""
    own = organizations.setting(f"{key}.en") if language == "en" else ""
    return own or organizations.setting(key)


def letterhead_now() -> tuple[SellerPaper, ManagerPaper]:
    """Our organisation and the person who signs, as papers without a number print them."""
    seller = seller_now()
    told = seller.profile
    return seller_paper(seller), ManagerPaper(told.name, told.post, told.phone, told.email)


def client_paper(client_id: int) -> PartyPaper:
    """A client as papers name them now."""
    return party_paper(buyers.buyer(client_id, None))


def seller_now() -> OrganizationDraft:
    """Our organisation as it is now."""
    card = organizations.current()
    return OrganizationDraft("") if card is None else card.draft


def seller_then(kind: Kind, paper_id: int) -> OrganizationDraft:
    """Our organisation as copied into a posted paper, or as it is now."""
    snapshot = posted.parties_of(kind, paper_id).seller
    return thaw_seller(snapshot) if snapshot else seller_now()


def buyer_then(kind: Kind, paper_id: int, client_id: int | None, contact_id: int | None) -> Buyer:
    """The client as copied into a posted paper, or as known now."""
    snapshot = posted.parties_of(kind, paper_id).buyer
    return thaw_buyer(snapshot) if snapshot else buyers.buyer(client_id, contact_id)


def party_paper(buyer: Buyer) -> PartyPaper:
    """A client as papers print it."""
    return PartyPaper(buyer.name, buyer.inn, buyer.kpp, buyer.address, buyer.phone, buyer.email)


def seller_paper(seller: OrganizationDraft) -> SellerPaper:
    """Our organisation as papers print it, with its pictures."""
    account = seller.account
    party = PartyPaper(
        seller.name, seller.inn, seller.kpp, seller.address, seller.phone, seller.email
    )
    return SellerPaper(
        party=party,
        bank=BankPaper(account.bank_name, account.bik, account.account, account.corr_account),
        director=seller.director_name,
        accountant=seller.accountant_name,
        is_sole_trader=seller.is_sole_trader,
        logo=_picture(seller.logo_id),
        signature=_picture(seller.signature_id),
        stamp=_picture(seller.stamp_id),
        site=seller.site,
        tagline=seller.slogan,
        director_position=seller.director_post,
    )


def _picture(file_id: int | None) -> bytes | None:
    """A picture of ours; a damaged one is left out of a paper and told by the check."""
    if file_id is None:
        return None
    try:
        return read_file(file_id)
    except RuleError:
        return None
