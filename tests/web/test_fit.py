"""What a window of one width or another makes of a page: no name is squeezed, no text cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import expect

from coffeechat.records.contact import Contact
from coffeechat.workflow import contacts, talks
from coffeechat.workflow.companion import Companion
from support import NOW
from web.visit import Visit
from web.visitor import Keep

LONG = "Weiterbildungsqualitätsmanagementgesellschaft"
#: How many lines of text an element has.
LINES = "one => { const range = document.createRange(); range.selectNodeContents(one); \
return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size }"
CUT = "one => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1"
TOP = "one => one.getBoundingClientRect().top"
BOTTOM = "one => one.getBoundingClientRect().bottom"


@pytest.fixture
def phone(chromium: Chromium, links: list[str]) -> Iterator[Visit]:
    context = chromium.new_context(has_touch=True, viewport={"width": 360, "height": 780})
    visit = Visit(context, links.pop())
    yield visit
    context.close()
    assert visit.faults == []


@pytest.mark.parametrize("width", [600, 768, 1024, 1280])
def test_a_usual_name_stands_in_one_line(visit: Visit, hanna: Contact, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 800})
    page = visit.goto(f"/people/{hanna.id}")

    assert page.locator("h1").evaluate(LINES) == 1


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_a_long_name_leaves_no_lone_letters(visit: Visit, keep: Keep, width: int) -> None:
    person = keep(f"Ottilie Hasenclever-Wüstenhagen von und zu {LONG}")
    visit.page.set_viewport_size({"width": width, "height": 800})
    page = visit.goto(f"/people/{person.id}")

    widths = page.locator("h1 bdi").evaluate(
        "one => [...one.getClientRects()].map((box) => box.width)"
    )
    assert 1 < len(widths) < 6
    assert min(widths) > 60


@pytest.mark.parametrize("width", [360, 500, 640, 760, 1000])
def test_all_stages_are_in_sight(visit: Visit, hanna: Contact, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 800})
    page = visit.goto("/people")

    strip = page.locator(".stages")
    assert strip.locator("a").count() == 9
    assert not strip.evaluate(CUT)


@pytest.mark.parametrize("width", [360, 1280])
def test_a_question_that_is_changed_is_in_sight_whole(
    visit: Visit, hanna: Contact, width: int
) -> None:
    visit.page.set_viewport_size({"width": width, "height": 800})
    page = visit.goto(f"/people/{hanna.id}")
    page.get_by_role("link", name="Edit question 1").click()
    field = page.get_by_role("textbox", name="Question 1")
    field.fill(
        f"What did the {LONG} ask of you, year after year, before the {LONG} let you lead a team?"
    )
    field.locator("xpath=..").get_by_role("button", name="Save").click()
    expect(field).to_have_count(0)
    page.get_by_role("link", name="Edit question 1").click()

    assert not field.evaluate(CUT)


def test_on_a_phone_a_question_has_its_tag_beside_the_theme_and_its_signs_below(
    phone: Visit, hanna: Contact
) -> None:
    page = phone.goto(f"/people/{hanna.id}")
    questions = page.locator(".qs > li")
    [tagged] = questions.filter(has=page.locator(".tag", has_text="drop first")).all()

    assert tagged.locator(".tag").evaluate(TOP) < tagged.locator(".theme").evaluate(BOTTOM)
    for question in questions.all():
        signs = question.locator(".acts")
        assert signs.evaluate(TOP) > question.locator(".said").first.evaluate(BOTTOM)


def test_a_path_breaks_between_its_folders_alone(phone: Visit) -> None:
    page = phone.goto("/welcome")
    page.locator("#folder").evaluate(
        "one => one.replaceChildren(...'/home/somebody/projects/coffeechat/extension'.split('/')"
        ".flatMap((part, index) => index ? ['/', document.createElement('wbr'), part] : [part]))"
    )
    broken = page.locator("#folder").evaluate(
        "one => [...one.childNodes].some(part => { const range = document.createRange();"
        " range.selectNode(part); return range.getClientRects().length > 1; })"
    )
    assert not broken


def test_a_section_and_its_heading_stand_on_one_line(visit: Visit) -> None:
    page = visit.goto("/you")
    first_line = (
        "one => { const range = document.createRange(); range.selectNodeContents(one);"
        " return range.getClientRects()[0].bottom; }"
    )
    section = page.locator("[aria-labelledby=luggage-title]")
    heading = section.locator("h2").evaluate(first_line)
    assert abs(heading - section.locator(".stack > p").evaluate(first_line)) < 1


def test_on_a_phone_a_menu_hangs_below_its_word(phone: Visit, hanna: Contact) -> None:
    page = phone.goto(f"/people/{hanna.id}")
    more = page.locator(".head .menu summary")
    more.click()

    word, menu = more.bounding_box(), page.locator(".head .menu > div").bounding_box()
    assert word and menu
    assert menu["x"] <= word["x"] + word["width"] <= menu["x"] + menu["width"] <= 360
    assert menu["x"] >= 0


def test_on_a_phone_what_goes_for_good_is_told_in_full(
    phone: Visit, companion: Companion, keep: Keep
) -> None:
    contacts.trash_contact(companion, keep("Jo Pell").id)
    page = phone.goto("/trash")
    page.locator(".menu summary").click()

    told = page.locator(".menu form").bounding_box()
    assert told and told["x"] >= 0 and told["x"] + told["width"] <= 360


def test_on_a_phone_the_list_stays_in_sight_beside_what_is_done_with_it(
    phone: Visit, keep: Keep
) -> None:
    for number in range(8):
        keep(f"Person Number {number}", role="Facilitator")
    page = phone.goto("/people")
    page.locator("[name=person]").first.check()

    bar = page.locator(".chosen").bounding_box()
    assert bar and bar["height"] < 180
    for stage in page.locator(".stages a").all():
        box = stage.bounding_box()
        assert box and box["x"] + box["width"] <= 360


def test_what_is_typed_into_a_line_is_shown_whole_and_sent_with_enter(
    visit: Visit, companion: Companion, hanna: Contact
) -> None:
    said = "Talking with consultants who have no time: one prepared question, never three. " * 3
    talks.add_talk(companion, hanna.id, {"ended_at": NOW, "remarks": [{"text": said}]})
    page = visit.goto(f"/people/{hanna.id}")
    page.get_by_text("Change this talk").click()

    remark = page.get_by_label("Remark 1", exact=True)
    assert not remark.evaluate(CUT)
    tags = page.get_by_label("Tags")
    tags.fill(f"{LONG}, health, career change, public service, night shifts")
    assert not tags.evaluate(CUT)
    tags.press("Enter")
    expect(page.locator("#notices")).to_contain_text("Tags saved.")
    expect(page.locator("#yours .chips .tag")).to_have_count(5)


@pytest.mark.parametrize("width", [360, 1280])
def test_a_long_notice_leaves_its_press_whole(visit: Visit, keep: Keep, width: int) -> None:
    person = keep(f"Ottilie von und zu {LONG}")
    visit.page.set_viewport_size({"width": width, "height": 800})
    page = visit.goto(f"/people/{person.id}")
    page.get_by_text("More", exact=True).first.click()
    page.get_by_role("button", name="Delete").click()

    assert page.get_by_role("button", name="Undo").evaluate(LINES) == 1


def test_a_question_of_ones_own_is_typed_at_once_and_can_be_left(
    visit: Visit, hanna: Contact
) -> None:
    page = visit.goto(f"/people/{hanna.id}")
    opener = page.locator("summary", has_text="Add your own question")
    opener.click()
    expect(page.get_by_label("Your question")).to_be_focused()

    page.locator("#questions").get_by_role("button", name="Cancel").click()

    expect(page.get_by_label("Your question")).to_be_hidden()
    expect(opener).to_be_focused()


def test_what_was_written_in_vain_can_be_copied_and_the_way_back_leads_to_the_form(
    visit: Visit,
) -> None:
    page = visit.goto("/people/new")
    page.get_by_label("Name", exact=True).fill("Jo Pell")
    page.get_by_label("About").fill("Runs workshops, and writes down what went wrong")
    page.locator("form.leaf [name=csrf_token]").first.evaluate("one => { one.value = 'x' }")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing was done")
    visit.faults.clear()  # the browser names the refused request in its console
    expect(page.locator("main .own")).to_have_text(
        ["Jo Pell", "Runs workshops, and writes down what went wrong"]
    )

    page.get_by_role("link", name="Go back").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Add by hand")


@pytest.mark.parametrize(("width", "height"), [(360, 640), (768, 600), (1280, 800)])
def test_the_menu_of_drafts_opens_within_the_window(
    visit: Visit, hanna: Contact, width: int, height: int
) -> None:
    visit.page.set_viewport_size({"width": width, "height": height})
    page = visit.goto(f"/people/{hanna.id}")
    more = page.locator("#drafts .menu")
    # The button stands at the foot of the window, where a menu has no room below it.
    more.locator("summary").evaluate("one => one.scrollIntoView({ block: 'end' })")
    more.locator("summary").click()

    expect(more.locator("> div")).to_be_in_viewport(ratio=1)
    last = more.get_by_role("link").last
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport(ratio=1)


def test_between_phone_and_desktop_what_comes_next_stands_beside_the_role(
    visit: Visit, companion: Companion, keep: Keep
) -> None:
    jo = keep("Jo Pell", role="Facilitator", organisation="Kestrel Learning")
    talks.add_talk(companion, jo.id, {"ended_at": NOW, "remarks": [{"text": "Watch one shift"}]})
    visit.page.set_viewport_size({"width": 768, "height": 800})
    page = visit.goto("/people")
    role = page.locator(".people .role").bounding_box()
    coming = page.locator(".people .nx").bounding_box()

    assert abs(role["y"] - coming["y"]) < 2
    assert role["x"] + role["width"] <= coming["x"]
