//! The widget's words in French.

use super::dates::Dates;
use super::{Words, texts};

pub(super) static WORDS: Words = Words {
    language: "fr",
    texts: texts! {
        DontMiss: "À ne pas manquer",
        ReadMore: "Lire la suite",
        Related: "À lire aussi",
        LatestUpdate: "Dernière mise à jour le",
        Published: "Publié le",
        DateCreated: "Créé le",
        Previous: "Précédent",
        Next: "Suivant",
        PreviousOf: "Précédent\u{a0}: {heading}",
        NextOf: "Suivant\u{a0}: {heading}",
        Skip: "Passer «\u{a0}{heading}\u{a0}»",
        Status: "Articles {first} à {last} sur {total}",
        StatusOne: "Article {first} sur {total}",
        Advertisement: "Publicité",
        Correction: "Rectificatif",
        Clarification: "Précision",
        Update: "Mise à jour",
        KeyPoints: "L’essentiel",
        Topics: "Thèmes",
        Liveblog: "En direct",
        Video: "Vidéo",
        Gallery: "Galerie",
        Audio: "Audio",
        Interactive: "Interactif",
        Sponsored: "Sponsorisé par {sponsor}",
        // Not "de {provider}", which would have to be "d’Instagram".
        Consent: "Afficher le contenu {provider}",
        ConsentNote: "Votre navigateur contactera {provider}, qui pourra déposer des cookies.",
        OpenOn: "Voir sur {provider}",
        Table: "Tableau",
        OpensInNewTab: "s’ouvre dans un nouvel onglet",
        Paywall: "Abonnez-vous pour lire l’intégralité de l’article",
        Unavailable: "Ce contenu n’est pas disponible",
        Note: "Note",
        Timeline: "Chronologie",
        Quote: "Citation",
        Captions: "Sous-titres",
        Comma: ", ",
    },
    dates: Dates {
        before: "",
        months: "janvier février mars avril mai juin \
            juillet août septembre octobre novembre décembre",
        first: "1er",
        month: " ",
        year: " ",
        time: " à ",
        offset: " (",
        after_offset: ")",
    },
};
