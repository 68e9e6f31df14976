import type { StatisticLanguage } from '../statistic-language.ts';

/** Verbs and modifiers that news puts right after the counted noun. */
const AFTER_NOUN =
  /^(?:vi phạm|(?:trực )?thuộc|xếp loại|hoàn thành|liên quan|tham (?:gia|dự)|dự|bị|được|đạt|mới|cũ|trúng cử|ứng cử|tử vong|chết|mất tích|mắc|nhiễm|(?:cận )?nghèo|bỏ phiếu|biểu quyết|tán thành|đăng ký|chưa|không|cùng|khác|nữ|nam|đang|sẽ|phải)(?![\p{L}\p{M}])/iu;

/** In syllables, which Vietnamese writes apart: "ban chấp hành đảng bộ" has five. */
const LONGEST_NOUN = 5;

export const vi: StatisticLanguage = {
  magnitudes: [
    [/(?:\s?(?:nghìn|ngàn)|k)(?![\p{L}\p{M}])/iuy, 3],
    [/\s?vạn(?![\p{L}\p{M}])/iuy, 4],
    [/\s?(?:triệu|tr)(?![\p{L}\p{M}])/iuy, 6],
    [/\s?(?:tỷ|tỉ)(?! lệ| giá| số| trọng| suất)(?![\p{L}\p{M}])/iuy, 9],
  ],
  minus: /(?:^|\s)âm\s$/iu,
  range: /\s(?:đến|tới)\s/iuy,
  labels: [
    /(?:^|[^\p{L}\p{M}])(?:thứ|hạng|khóa|khoá|(?<!cùng )kỳ|điều|khoản|mục|chương|phần|trang|nhóm|quận|phường|khu phố|thôn|lớp|quốc lộ|phòng|bảng|hình|vùng|đợt|trung ương|(?<!(?:trong|tổng|con) )số)\s$/iu,
    /(?:^|[^\p{L}\p{M}])(?:nghị quyết|nghị định|chỉ thị|thông tư)(?: [\p{L}\p{M}]+){0,2}\s$/iu,
    /\d\s?(?:h|giờ)\s$/iu,
    // As verbs they stand before counts: "kết luận 12 vụ". Not so as names.
    /(?:Quyết định|Kết luận|Kế hoạch|Quy định|Hướng dẫn)\s$/u,
  ],
  day: /(?:^|[^\p{L}\p{M}])(?:(?<!(?:mỗi|một|hằng|hàng) )(?:ngày|tháng)|quý|quí|lúc|hồi|mùng|mồng|sáng|trưa|chiều|tối|đêm)\s$/iu,
  year: /(?:^|[^\p{L}\p{M}])(?:năm|từ|đến|tới|giai đoạn|nhiệm kỳ)\s$/iu,
  notFigure: /^(?:\stháng\s(?:\d|đầu|cuối|giữa)|\s?(?:h|giờ)\s?(?:\d|rưỡi|kém|sáng|trưa|chiều|tối|đêm))/iu,
  unit: /\s?(?:điểm phần trăm|điểm %|phần trăm|đồng|đô la|euro|tấn|héc ta|năm|tháng|tuần|ngày|giờ|phút|tuổi|lần|độ C|kg|ha|k?m[23²³]?|MW)(?:\/[\p{L}\p{M}]+)?(?![\p{L}\p{M}\d])/iuy,
  link: /\s(?:của|số|tổng số|tổng)(?=\s)/iuy,
  stop: /\s(?:và|hoặc|hay|của|trong|ngoài|tại|ở|từ|đến|tới|với|cho|để|do|bởi|vì|theo|trên|dưới|so|có|là|đã|nhưng|mà|khi|trở|trước|sau|qua|nay|này|đó|còn|như|về|vào|tăng|giảm|chiếm|gồm|một|mỗi|đều|nhằm|lên|xuống)(?![\p{L}\p{M}])/iuy,
  nounLength(words) {
    const end = words.findIndex(
      (word, i) => /^\p{Lu}/u.test(word) || AFTER_NOUN.test(words.slice(i).join(' ')),
    );
    return Math.min(end < 0 ? words.length : end, LONGEST_NOUN);
  },
  countsLikeYear: words => vi.nounLength(words) > 0,
};
