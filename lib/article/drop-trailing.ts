/** Takes off the end of an article what the page put there: counters, share buttons, the invitation to comment. */
import type { ArticleBlock } from './article.ts';

/** Longer lines are text. */
const MAX_LABEL = 60;

/** Behind one of these in the second half of a page come readers' comments. */
const COMMENTS =
  /^(?:viết bình luận|gửi bình luận|bình luận\s*\(\d+\)|\d+ bình luận|ý kiến bạn đọc|ý kiến\s*\(\d+\)|leave a (?:comment|reply)|post a comment|add a comment|write a comment|join the (?:conversation|discussion)|comments?\s*\(\d+\)|\d+ comments?)(?!\p{L})/iu;

const LABEL = new RegExp(
  `^(?:${[
    'bình luận|gửi ý kiến|ý kiến|phản hồi|chia sẻ(?: bài viết| qua .*)?|in(?: bài viết| bài| trang| tin)?|gửi (?:email|mail|bài)|lưu(?: bài| tin)?',
    'sao chép(?: liên kết| link)?|copy link|quay lại|về trang chủ|về đầu trang|trở về|lên đầu trang|xem thêm|đọc thêm|tin liên quan|bài liên quan',
    'từ khóa|từ khoá|chủ đề|thẻ|tags?|thích|quan tâm|theo dõi|lượt xem|lượt đọc|số lượt xem|đánh giá|video|quảng cáo',
    'facebook|twitter|x|zalo|linkedin|pinterest|whatsapp|telegram|e-?mail|messenger',
    'comments?|reply|share(?: this)?(?: article| story| page| post)?|share on .*|tweet(?: this)?|print(?: this)?(?: article| page)?|save|like|follow(?: us)?.*',
    'read more|see more|related(?: articles| stories| posts| topics)?|advertisement|sponsored|back to top|subscribe|sign up|views|most read',
  ].join('|')})\\s*[:.…>»+\\d.,()\\s]*$`,
  'iu',
);

/** A list of keywords, which may be long. */
const KEYWORDS = /^(?:từ khóa|từ khoá|chủ đề|tags?|topics?|filed under)\s*:/iu;

const COUNTER =
  /^(?:(?:lượt (?:xem|đọc)|views?|đã xem)\s*:?\s*)?[\d.,\s]+[kKmM]?(?:\s*(?:lượt xem|lượt đọc|lượt|views?|shares?|likes?|người thích))?$/iu;

/** The blocks up to where the article ends. At least one is left, where there is one. */
export function dropTrailing<B extends ArticleBlock>(blocks: readonly B[]): B[] {
  let end = blocks.length;
  const comments = blocks.findIndex(
    ({ text }, at) => at >= Math.max(1, blocks.length / 2) && text.length <= MAX_LABEL && COMMENTS.test(text),
  );
  if (comments > 0) end = comments;
  while (end > 1 && isFurniture(blocks[end - 1]!)) end--;
  return blocks.slice(0, end);
}

/** A figure that is an item may be the last cell of a table. */
function isFurniture({ kind, text }: ArticleBlock): boolean {
  if (KEYWORDS.test(text)) return true;
  if (text.length > MAX_LABEL || kind === 'preformatted' || kind === 'quotation') return false;
  return COMMENTS.test(text) || LABEL.test(text) || (kind !== 'item' && COUNTER.test(text));
}
