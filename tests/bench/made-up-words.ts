/** The words of which made-up articles and marks are written, in Vietnamese and in English. */

export interface Words {
  /** What sentences begin with, without a capital. */
  subjects: readonly string[];
  verbs: readonly string[];
  objects: readonly string[];
  circumstances: readonly string[];
  /** What is counted. */
  units: readonly string[];
  tags: readonly string[];
  notes: readonly string[];
  /** Names of people and places are put together of these. */
  families: readonly string[];
  middles: readonly string[];
  given: readonly string[];
  placeStarts: readonly string[];
  placeEnds: readonly string[];
  offices: readonly string[];
  says: string;
  titles: readonly string[];
}

const list = (text: string) => text.split(';').map(item => item.trim());

export const VIETNAMESE: Words = {
  subjects: list(`ủy ban kiểm tra; hội đồng nhân dân; ban tổ chức; sở tài chính; chi cục thuế; đoàn giám sát;
    tổ công tác liên ngành; văn phòng đăng ký đất đai; ban quản lý dự án; các hộ dân ven sông; cử tri nhiều phường;
    nhóm nghiên cứu; hiệp hội doanh nghiệp; trung tâm xúc tiến đầu tư; công đoàn cơ sở; ngành y tế; ngành giáo dục;
    lực lượng chức năng; ban thường vụ; thanh tra xây dựng; đảng viên trẻ; hợp tác xã; mặt trận địa phương`),
  verbs: list(`đề nghị; thông qua; kỷ luật vì chậm xử lý; rà soát; công bố; bác bỏ; yêu cầu báo cáo; tạm dừng;
    điều chỉnh; kiến nghị thu hồi; cam kết hoàn thành; bổ sung; không đồng ý với; xem xét lại; phê duyệt;
    lấy ý kiến về; siết chặt; nới lỏng; chất vấn; giải trình`),
  objects:
    list(`quy hoạch sử dụng đất; dự toán ngân sách; phương án bồi thường; nghị quyết về học phí; giá nước sạch;
    hồ sơ đấu thầu; chương trình nhà ở xã hội; kế hoạch sắp xếp bộ máy; đề án xe buýt điện; tuyến đường vành đai;
    khoản nợ bảo hiểm; danh mục dự án treo; mức hỗ trợ hộ nghèo; quy trình tuyển dụng viên chức; chỉ tiêu tăng trưởng;
    việc kê khai tài sản; công tác phòng chống lũ; hệ thống thoát nước; trạm y tế lưu động; quỹ bình ổn giá`),
  circumstances:
    list(`trong quý II; sau ba lần gia hạn; tại kỳ họp thường lệ; theo kết luận thanh tra; từ đầu năm đến nay;
    trước ngày 15 tháng sau; dù còn nhiều ý kiến trái chiều; nhằm giảm chi phí cho người dân; ở các xã miền núi;
    khi chưa đủ căn cứ pháp lý; với sự giám sát của cử tri; để kịp năm học mới; vì thiếu nguồn vốn; so với cùng kỳ`),
  units: list(
    'đảng viên; hộ dân; cử tri; hồ sơ; tỉ đồng; giáo viên; hécta; căn hộ; doanh nghiệp; ca bệnh; %',
  ),
  tags: list(`ngân sách; đất đai; kỷ luật; bầu cử; y tế; giáo dục; giao thông; nhà ở; môi trường; cần kiểm chứng;
    bài luận; trích cho chương 2; lũ lụt; giá nước; đấu thầu; an sinh; quy hoạch; nói trước làm sau`),
  notes: list(`so với số năm ngoái thì khác hẳn; hỏi lại nguồn; chưa thấy văn bản gốc; câu này bị sửa hai lần;
    dùng cho phần mở đầu; trái với phát biểu tháng trước; cần đối chiếu báo cáo; số liệu không ghi kỳ`),
  families: list('Trần; Lê; Phạm; Hoàng; Vũ; Đặng; Bùi; Đỗ; Ngô; Dương; Lý; Phan'),
  middles: list('Thị Mẫu; Văn; Thanh; Quốc; Minh; Thu; Đình; Hữu; Ngọc; Gia'),
  given:
    list(`An; Bình; Châu; Diễm; Đào; Giang; Hạnh; Khuê; Lam; Mẫu; Nghĩa; Oanh; Phúc; Quỳnh; Sáng; Tâm; Uyên;
    Vịnh; Xuân; Yến`),
  placeStarts: list('Thượng; Hạ; Trung; Đông; Tây; Phú; An; Bình; Lạc; Vĩnh; Kim; Thạch; Long; Mỹ'),
  placeEnds: list('Khê; Sa; Điền; Giả; Mộc; Liễu; Đồng Vắng; Ninh Mới; Trạch; Lăng; Cổ; Thử; Ngạn; Viên'),
  offices: list('Chủ tịch; Phó chủ tịch; Giám đốc sở; Trưởng ban; Đại biểu; Bí thư; Ông; Bà'),
  says: 'cho biết',
  titles: list(
    'Họp bàn về; Tranh luận quanh; Vì sao phải; Nhìn lại; Cử tri hỏi về; Gỡ vướng cho; Thêm một năm cho',
  ),
};

export const ENGLISH: Words = {
  subjects:
    list(`the county council; the audit office; the ministry's own review; two opposition members; the water board;
    a coalition of tenants; the housing committee; the transport authority; the electoral commission; school governors;
    the budget panel; the regional health trust; independent monitors; the mayor's office; small employers;
    the planning inspector; the pension fund; fishing families; the border agency; a cross-party group`),
  verbs:
    list(`rejected; approved; postponed; will publish; has never costed; defended; promised to restore; cut back;
    asked the court to suspend; disputes; quietly withdrew; reopened; doubled; failed to deliver; voted down;
    expects to finish; overspent on; inherited; wants to repeal; signed off`),
  objects:
    list(`the flood defence scheme; a levy on empty homes; the revised deficit forecast; free school meals;
    the northern rail link; its own transparency rules; an emergency fuel grant; the ballot recount; new rent limits;
    the hospital merger; the procurement contract; a ceiling on donations; the minimum wage timetable; harbour dues;
    disability payments; the census figures; nurses' overtime; the land register; police numbers; the trade agreement`),
  circumstances:
    list(`before the spring session; despite three warnings; in the second quarter; after a narrow vote;
    without public consultation; for the fourth year running; under pressure from unions; at the committee's request;
    while prices kept rising; compared with last year; in every rural district; until the inquiry reports;
    because the figures were wrong; against legal advice`),
  units: list(
    `voters; households; million dollars; nurses; complaints; ballots; hectares; pupils; jobs; cases; %`,
  ),
  tags: list(`budget; housing; election; health; to verify; chapter two; transport; flood; wages; procurement;
    broken promise; education; census; trade; police; environment`),
  notes:
    list(`check against the minutes; contradicts the spring statement; source not named; the period is missing;
    use in the introduction; reworded since Monday; ask the press office; the denominator changed`),
  families: list(
    'Sampleton; Marrow; Ashgrove; Tellwright; Quillon; Barrowby; Fenwick-Hale; Osterley; Pym; Dunmore',
  ),
  middles: list('J.; M.; A.; Rose; Lee; T.; Grey; K.'),
  given: list(
    'Alma; Boris; Clara; Desmond; Edith; Farid; Greta; Hugo; Iris; Jonas; Kezia; Leo; Mona; Nils; Opal; Rhys',
  ),
  placeStarts: list('North; South; East; West; Upper; Lower; Old; New; Great; Little; Mid; Saint'),
  placeEnds: list(
    'Harrow; Wexmoor; Tarn; Linden; Ostrey; Calder Bay; Millford; Brackwater; Penhallow; Dunes; Ferris',
  ),
  offices: list('Councillor; Minister; Chair; Commissioner; Senator; Mayor; Dr; Judge'),
  says: 'said',
  titles: list(
    'Row over; What became of; Vote nears on; Five questions about; Inside; Doubts grow over; A year of',
  ),
};

/** Sites where the articles are; none of them exists. */
export const SITES =
  list(`tinmau; baothu; sangnay; dothi; nhandanmau; phapluatmau; kinhtethu; vungcao; cuakhau; thoisumau;
  harbourpost; dailysample; countyledger; northernecho; ballotwatch; riverherald; capitalbrief; openminutes; weeklytarn;
  publicpurse`);
