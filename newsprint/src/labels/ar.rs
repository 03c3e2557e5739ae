//! The widget's words in Arabic.

use super::dates::Dates;
use super::{Words, texts};

pub(super) static WORDS: Words = Words {
    language: "ar",
    texts: texts! {
        DontMiss: "لا يفوتك",
        ReadMore: "اقرأ المزيد",
        Related: "مواضيع ذات صلة",
        LatestUpdate: "آخر تحديث في",
        Published: "نُشر في",
        DateCreated: "أُنشئ في",
        Previous: "السابق",
        Next: "التالي",
        PreviousOf: "السابق: {heading}",
        NextOf: "التالي: {heading}",
        Skip: "تخطي «{heading}»",
        Status: "المواضيع من {first} إلى {last} من أصل {total}",
        StatusOne: "الموضوع {first} من أصل {total}",
        Advertisement: "إعلان",
        Correction: "تصحيح",
        Clarification: "توضيح",
        Update: "تحديث",
        KeyPoints: "أبرز النقاط",
        Topics: "الموضوعات",
        Liveblog: "مباشر",
        Video: "فيديو",
        Gallery: "معرض صور",
        Audio: "مقطع صوتي",
        Interactive: "تفاعلي",
        Sponsored: "برعاية {sponsor}",
        Consent: "عرض المحتوى من {provider}",
        ConsentNote: "سيتصل متصفحك بموقع {provider}، وقد يحفظ الموقع ملفات تعريف الارتباط.",
        OpenOn: "عرض على {provider}",
        Table: "جدول",
        OpensInNewTab: "يُفتح في علامة تبويب جديدة",
        Paywall: "اشترك لقراءة المقال كاملًا",
        Unavailable: "هذا المحتوى غير متاح",
        Note: "ملاحظة",
        Timeline: "تسلسل زمني",
        Quote: "اقتباس",
        Captions: "ترجمة مكتوبة",
        Comma: "، ",
    },
    // Western digits, as on most Arabic news sites; right to left, each part keeps its order.
    dates: Dates {
        before: "",
        months: "يناير فبراير مارس أبريل مايو يونيو \
            يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        first: "1",
        month: " ",
        year: " ",
        time: "، ",
        offset: " (",
        after_offset: ")",
    },
};
