//! Consent: what another site shows is loaded when the host or the reader has agreed, and not a byte before.

use newsprint::model::Provider;
use newsprint::text::clip;
use newsprint::web_url::WebUrl;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::item::{all, closest, query};
use super::listener::Listener;
use crate::answer::plain;
use crate::event::ask;
use crate::{rare, reach};

/// What waits for consent. Everything is read from the page, which a server may have sent, and checked again.
pub(crate) const WAITING: &str = "[data-dm-provider][data-dm-embed]";
/// The box that holds the button, and the frame afterwards.
const FACADE: &str = ".dm-facade";
/// The button in it; without one nothing waits any more.
const BUTTON: &str = "button.dm-consent";

/// What a frame is given, and no more: its address comes last, when all else is said.
const FRAME: [(&str, &str); 6] = [
    ("class", "dm-frame"),
    (
        "sandbox",
        "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation",
    ),
    ("allow", "encrypted-media; picture-in-picture"),
    ("allowfullscreen", ""),
    // Some providers refuse to play for a page that doesn't say whose it is.
    ("referrerpolicy", "strict-origin-when-cross-origin"),
    ("loading", "lazy"),
];

/// Puts a frame in the place of a facade when its button is pressed.
pub(crate) struct Consent {
    _listener: Listener,
}

/// What the host is asked.
struct Detail<'a> {
    /// As `allow` has it.
    provider: String,
    /// The page of what is to be shown.
    url: &'a str,
}

plain!(Detail<'_>: provider, url);

impl Consent {
    pub(crate) fn attach(root: &HtmlElement) -> Self {
        let host = root.clone();
        Consent {
            _listener: Listener::new(root, "click", move |event| on_click(&host, event)),
        }
    }
}

/// Loads what waits for these providers. Whether to go on is asked before each event that a host may end the widget in.
pub(crate) fn load(root: &HtmlElement, agreed: &[Provider], may_tell: &dyn Fn() -> bool) {
    for place in all(root, WAITING) {
        if let Some(waiting) = Waiting::read(place)
            && agreed.contains(&waiting.provider)
            && may_tell()
        {
            waiting.load(root);
        }
    }
}

fn on_click(root: &HtmlElement, event: &Event) {
    if reach::has_rare() {
        rare::press(root, event);
    }
}

/// Loads what waits behind a button that was pressed.
pub(crate) fn press(root: &HtmlElement, event: &Event) {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    if let Some(button) = target.and_then(|target| closest(&target, BUTTON))
        && let Some(place) = closest(&button, WAITING)
        && let Some(frame) = Waiting::read(place).and_then(|waiting| waiting.load(root))
    {
        let _ = frame.focus();
    }
}

/// Something that waits, as it stands on the page.
struct Waiting {
    place: Element,
    facade: Element,
    provider: Provider,
    url: WebUrl,
    frame: WebUrl,
}

impl Waiting {
    /// `None` where nothing waits any more, or the address isn't one of the provider's pages.
    fn read(place: Element) -> Option<Self> {
        let facade = query(&place, FACADE)?;
        query(&facade, BUTTON)?;
        let provider = Provider::named(&place.get_attribute("data-dm-provider")?)?;
        let url = WebUrl::read(&place.get_attribute("data-dm-embed")?, None).ok()?;
        let frame = provider.frame(&url)?;
        Some(Waiting {
            place,
            facade,
            provider,
            url,
            frame,
        })
    }

    /// Asks the host, then puts the frame in the facade's place.
    fn load(&self, root: &HtmlElement) -> Option<HtmlElement> {
        let document = root.owner_document()?;
        // From inside, a frame of the page's own host could take its sandbox off.
        let here = WebUrl::read(&document.url().ok()?, None).ok();
        if here.is_some_and(|here| here.host() == self.frame.host()) {
            return None;
        }
        let detail = Detail {
            provider: self.provider.name().to_ascii_lowercase(),
            url: self.url.as_str(),
        };
        let agreed = ask(root, "dm:consent", &detail);
        // Meanwhile the host may have taken it off the page, or loaded it itself.
        query(&self.facade, BUTTON).filter(|_| agreed && root.contains(Some(&self.place)))?;
        let frame = document.create_element("iframe").ok()?;
        for (name, value) in FRAME {
            let _ = frame.set_attribute(name, value);
        }
        let _ = frame.set_attribute("title", &self.title());
        let _ = frame.set_attribute("src", self.frame.as_str());
        self.facade.replace_children_with_node_1(&frame);
        frame.dyn_into().ok()
    }

    /// Whose it is and what: the words that stand with it.
    fn title(&self) -> String {
        let words = query(&self.place, ".dm-headline, .dm-caption, .dm-post");
        let mut title = String::from(self.provider.name());
        if let Some(words) = words.and_then(|it| it.text_content()) {
            title.push_str(": ");
            title.push_str(clip(words.trim_ascii(), 100));
        }
        title
    }
}
