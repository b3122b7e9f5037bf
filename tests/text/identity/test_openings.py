"""What is sought only in lines that open with certain words is found behind each way in which it may open."""

from __future__ import annotations

import pytest

from analyzer.text.identity.classes import classes, notes
from analyzer.text.identity.codes import form_codes
from analyzer.text.identity.held.links import linked
from analyzer.text.identity.limits.data_first import data_come_first
from analyzer.text.identity.marks import is_certified
from analyzer.text.identity.opening import opening_of
from analyzer.text.spelling import fold, words_in


@pytest.mark.parametrize(
    "gathering",
    [
        "một trong các giấy tờ sau: ",
        "một trong những loại văn bản sau đây: ",
        "các chứng từ, tài liệu dưới đây: ",
        "loại giấy tờ sau: ",
        "hồ sơ phải có thêm các tài liệu sau: ",
        "thành phần bổ sung giấy tờ: ",
        "tài liệu: ",
        "thành phần hồ sơ gồm ",
        "hồ sơ đề nghị mở bến gồm: ",
        "hồ sơ mở bến bao gồm: ",
        "giấy tờ phải xuất trình: ",
        "hồ sơ của chủ bến: ",
    ],
)
def test_a_heading_in_front_of_a_paper_is_passed_over(gathering: str) -> None:
    text = f"{gathering}sơ đồ bến"
    assert opening_of(text, 0, lambda each, at=0: each.startswith("sơ đồ", at)) == (0, len(gathering))


@pytest.mark.parametrize(
    "line",
    [
        "các giấy tờ khác",
        "những tài liệu khác",
        "một số văn bản khác",
        "chứng từ khác",
        "giấy tờ, tài liệu khác",
        "thông tin khác",
        "nội dung có liên quan",
        "hồ sơ pháp lý có liên quan",
    ],
)
def test_a_line_may_leave_open_which_papers(line: str) -> None:
    wording = classes.wording_of(line)
    read = classes.class_by_words(wording, classes.head_of(wording), uncounted=False)
    assert read.class_ == "catch_all"


SENTENCES = (
    "trường hợp các giấy tờ bằng tiếng nước ngoài thì phải dịch",
    "văn bản bằng tiếng nước ngoài thì phải dịch",
    "trường hợp đã chia sẻ dữ liệu thì không phải nộp",
    "thành phần hồ sơ mở bến: 02 bộ",
    "hồ sơ mở bến: 2 bộ",
    "hồ sơ được thể hiện bằng tiếng việt",
    "hồ sơ đề nghị mở bến phải được lập thành quyển",
    "các tài liệu quy định tại điểm a phải được dịch ra",
    "giấy tờ quy định tại khoản 2 phải nộp trước",
    "đối với trường hợp nộp hồ sơ qua mạng, các thành phần hồ sơ",
    "khi nộp hồ sơ trên mạng, các thành phần hồ sơ",
    "gửi hồ sơ trực tiếp tại bến",
    "thành phần hồ sơ mở bến gồm các giấy tờ theo quy định tại điều 2",
    "01 bộ hồ sơ như đối với bến mới",
    "một bộ hồ sơ tương tự",
    "bộ hồ sơ như nêu trên",
    "khi làm thủ tục xuất bến thì nộp hồ sơ hải quan như sau",
    "trường hợp ủy quyền thì việc ủy quyền thực hiện theo luật",
    "khi lựa chọn nhận kết quả ở bến",
    "trường hợp nhận kết quả (qua bưu điện)",
    "cung cấp các thông tin theo hướng dẫn",
    "kê khai các thông tin theo hướng dẫn",
    "khai các thông tin theo hướng dẫn",
    "nhập các thông tin theo hướng dẫn",
    "nội dung kê khai về bến gồm tên",
    "việc mở bến: hồ sơ thực hiện theo điều 2",
    "giấy phép mở bến trong hồ sơ chỉ áp dụng đối với bến mới",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_that_tells_of_the_file_opens_as_one_or_may_open_anyhow(sentence: str) -> None:
    told = notes._TELL if sentence.startswith(notes._OF_THE_FILE) else notes._TELL_ANYWHERE
    assert any(sign in sentence and pattern.match(sentence) for sign, pattern, _ in told)


def test_every_pattern_of_such_sentences_has_an_example() -> None:
    for _, pattern, _ in notes._TELL:
        assert any(pattern.match(sentence) for sentence in SENTENCES), pattern.pattern


@pytest.mark.parametrize("heading", ["các giấy tờ phải nộp", "tài liệu phải xuất trình:", "chứng từ nộp", "thành phần hồ sơ:", "hồ sơ"])
def test_a_heading_alone_is_a_note(heading: str) -> None:
    assert notes.note(classes.wording_of(heading), found=True, uncounted=False) is not None


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Đơn theo Mẫu số 01", ("Mẫu số 01",)),
        ("Đơn theo mẫu BM-01", ("BM-01",)),
        ("Tờ khai CT01", ("CT01",)),
        ("Đơn mở bến theo Phụ lục II", ("Phụ lục II",)),
        ("Giấy phép kèm theo Phụ lục II", ()),
        ("1. Đơn mở bến quy định tại Phụ lục 3 hoặc Phụ lục 4", ("Phụ lục 3", "Phụ lục 4")),
        ("Bản đồ quy định tại Phụ lục 3", ()),
        ("Sơ đồ bến (Phụ lục IV) và mẫu biển báo ở phụ lục V", ("Phụ lục IV", "Phụ lục V")),
    ],
)
def test_codes_and_annexes_are_found_in_their_order(name: str, codes: tuple[str, ...]) -> None:
    assert form_codes(name) == codes


@pytest.mark.parametrize("text", ["Giấy tờ (gốc)", "a, b;c", "tuyến 1/2 - bến_3", "  hai\tba\nbốn  ", "", "“…”"])
def test_words_are_what_stands_between_signs(text: str) -> None:
    assert [word for word in words_in(text) if not word.replace("_", "").isalnum()] == []
    assert "".join(words_in(text)) == "".join(letter for letter in text if letter.isalnum() or letter == "_")


def test_of_several_phrases_of_a_fact_the_first_listed_is_told() -> None:
    near = "chứng minh quan hệ cha con và quan hệ của người đại diện hợp pháp"
    assert [told for told, _ in linked(f" {near} ", near.split())][:1] == ["người đại diện hợp pháp"]


@pytest.mark.parametrize("trade", ["văn phòng công chứng", "tổ chức hành nghề công chứng", "yêu cầu chứng thực", "người chứng thực"])
def test_a_trade_certifies_nothing(trade: str) -> None:
    assert not is_certified(f"sơ đồ của {trade}")
    assert is_certified(f"bản sao có chứng thực của {trade}")


@pytest.mark.parametrize(
    "said",
    [
        "không khai thác được",
        "chưa thể khai thác được",
        "chưa có trong các cơ sở dữ liệu",
        "có trên cơ sở dữ liệu",
        "đã được kết nối, chia sẻ",
    ],
)
def test_data_come_first_however_it_is_said(said: str) -> None:
    assert data_come_first(fold(f"Sơ đồ bến, trường hợp {said}"))
