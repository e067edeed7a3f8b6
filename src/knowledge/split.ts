import { sentences } from './text.ts';

/** Where a second question begins inside a sentence. */
const SECOND_QUESTION =
  /(?:,|;|\s-)?\s+(?:and|but|or|plus|also|then|and also|and then|as well as)\s+(?=(?:if so,? )?(?:can|could|may|do|does|did|is|are|was|must|should|shall|will|would|has|have|what|which|who|whose|how|when|where|why)\s)/;
/** "a) … b) …", "1. … 2. …", "first … secondly …". */
const NUMBERED = /(?:^|[\s,;:])(?:\(?[a-d1-4][).]|(?:first|second|third)(?:ly)?,)\s+/;
const LATER_QUESTION =
  /[,;]\s+(?=(?:can|could|may|does|is|are|must|should|what|which|who|how|when|where|why)\s+\w+\s+\w+)/;

const ASKS =
  /\?|^(?:(?:so|and|but|ok|okay|hi|hello|hey|also|then|well)[, ]+)*(?:can|could|may|do|does|did|is|are|was|were|must|should|shall|will|would|has|have|what|whats|which|who|whose|how|when|where|why|whether|any|list|tell|explain|need)\b/;

export interface Clauses {
  /** The pieces that ask something, in order; the whole text when nothing looks like a question. */
  readonly asked: readonly string[];
  /** What only sets the scene. */
  readonly scene: string;
}

/** Splits normalised text into questions and their scene. */
export function splitClauses(normalised: string): Clauses {
  const pieces = sentences(normalised);
  const asking = pieces.filter((piece) => ASKS.test(piece));
  const whole = asking.length === 0 ? pieces : asking;
  const scene = pieces.filter((piece) => !whole.includes(piece)).join(' ');
  const divided = whole.flatMap(divide);
  const asked = divided.filter((piece) => ASKS.test(piece));
  const aside = divided.filter((piece) => !ASKS.test(piece));
  if (asked.length > 1) return { asked, scene: [scene, ...aside].join(' ').trim() };
  return { asked: asking.length === 0 ? [normalised] : asking, scene };
}

/** A sentence may hold several questions; a piece of fewer than three words never stands alone. */
function divide(sentence: string): string[] {
  const pieces = [SECOND_QUESTION, LATER_QUESTION, NUMBERED]
    .reduce((parts, boundary) => parts.flatMap((part) => part.split(boundary)), [sentence])
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return pieces.filter((piece) => ASKS.test(piece)).every((piece) => piece.split(/\s+/).length >= 3)
    ? pieces
    : [sentence];
}
