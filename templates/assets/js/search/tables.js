// What the analysis knows about characters and words; the Java analyzer reads this very file.

// The part of `readable` in scripts.js that Latin and Chinese text needs.
export const common =
  "1c a 7 q 6 q 19 1 1 1 4 1 2 4 2 3 1 3 1 n 1 v 1 9k 5vr 1 12 1 346 3 p f 1 5 2 5 5vn g74 is0 " +
  "a 7 q 6 q b 2h 3 6 2 6 2 6 2 3 6 1";

// Combining marks and invisible signs, which vanish, as everything above U+3FFFF does.
export const ignorable =
  "ad-ad 300-36f 1ab0-1aff 1dc0-1dff 200c-200d 2060-2060 20d0-20f0 3099-309a fe00-fe0f " +
  "fe20-fe2f feff-feff";

// Scripts written without spaces that are indexed by characters and pairs: kana, bopomofo, Han.
export const han =
  "3005-3007 3021-3029 3031-3035 3038-303c 3041-3096 309d-309f 30a1-30fa 30fc-30ff 3105-312f " +
  "31a0-31bf 31f0-31ff 3400-4dbf 4e00-9fff f900-faff 20000-3fffd";

// Letters that Unicode does not decompose, each with what it is read as.
export const letters = "ß=ss æ=ae œ=oe ø=o đ=d ð=d þ=th ł=l ı=i ħ=h ŧ=t ς=σ";

// English plurals that no stemmer reaches.
export const irregular =
  "children=child women=woman men=man feet=foot teeth=tooth mice=mouse";

// Words that leave a query which has others.
export const stopWords =
  "a about an and any are as at be been but by can could did do does for from had has have he " +
  "her his how i if in into is it its may me my no not of on or our she should so some such " +
  "than that the their them then there these they this those to us was we were what when where " +
  "which who why will with would you your";
