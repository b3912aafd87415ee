import { readLineMarker } from '../markers';

/** Characters that a numbering or a bullet can begin with: most lines begin with another. */
const MAY_BEGIN = /^[\s\d\uff10-\uff19(（[【第附一二三四五六七八九十百〇零○两A-HＡ-Ｈa-z①-⓿●•◆◇■□▲△▶►➢★☆※◎—]/;

type Marker = ReturnType<typeof readLineMarker>;

/** The numbering that a line starts with, or null; see `readLineMarker`. */
export const lineMarker = (text: string): Marker => (MAY_BEGIN.test(text) ? readLineMarker(text) : null);
