/** The lines of a Learn page that tell its parts, letter for letter. */
export interface LearnTextMarkers {
  readonly share: string;
  readonly notes: string;
  readonly lookupHeading: string;
  readonly handlingHeading: string;
  readonly fieldsColumns: string;
  readonly oauthColumns: string;
  readonly codesHeading: string;
  readonly codesColumns: string;
  readonly nextSteps: string;
}

/** By the language of the page. */
export const LEARN_TEXT_MARKERS: Readonly<Record<string, LearnTextMarkers | undefined>> = {
  fr: {
    share: 'Partager via',
    notes: 'Notes',
    lookupHeading: 'Rechercher les informations actuelles sur les codes d’erreur',
    handlingHeading: 'Gestion des codes d’erreur dans votre application',
    fieldsColumns: 'Paramètre Description',
    oauthColumns: "Code d'erreur Description Action du client",
    codesHeading: 'Codes d’erreur AADSTS',
    codesColumns: 'Erreur Description',
    nextSteps: 'Étapes suivantes',
  },
};
