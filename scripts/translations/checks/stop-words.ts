/** The languages of the Atlas that are written in Latin letters. */
export type LatinLanguage = 'en' | 'fr' | 'nb';

/**
 * Frequent small words that only one of the three languages has; words that two of them share (`de`, `en`, `for`,
 * `over`, `on`, `du`, `et`) say nothing and are left out, as are those that are parts of product names.
 */
export const STOP_WORDS: Readonly<Record<LatinLanguage, ReadonlySet<string>>> = {
  en: setOf(`
    the an of to is are was were be been and or not isn't aren't doesn't can't wasn't don't didn't cannot it its this
    that these those with without from by as your you they their which when because if then than has have had can could
    must should may might will would does did do into only there where who after before while until no any all each
    make sure check see try`),
  fr: setOf(`
    le la les l un une des au aux d ne pas n est sont était été être ou où que qu qui quand lorsque si ce cet cette
    ces son sa ses leur leurs votre vos vous il elle ils elles nous par pour avec sans dans sur vers chez mais donc
    afin lors après avant pendant comme aussi même doit doivent peut peuvent ont avez êtes vérifiez
    contactez essayez utilisez assurez demandez consultez veuillez`),
  nb: setOf(`
    og er ikke som på til av den det denne dette disse har kan eller fra ved hvis må skal når blir ble være vært å enn
    også bare etter uten mellom inn ut opp sin sitt sine dens deres dine din ditt deg jeg vi hvor hva hvilken
    hvilket fordi slik ingen noen alle hver finnes mangler inneholder brukes bruk kontroller prøv sørg gå`),
};

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}
