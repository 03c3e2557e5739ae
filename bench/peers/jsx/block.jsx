// The blocks of a body: each draws one element.

import { Anchor, Img, Phrase, Prose, Story, Time, Word } from "./piece.jsx";

export function Block({ block }) {
  const View = BLOCKS[block.type];
  return <View {...block} />;
}

const Blocks = ({ blocks }) => blocks.map((block, place) => <Block key={place} block={block} />);

const BLOCKS = {
  paragraph: ({ text }) => <p className="dm-paragraph"><Prose text={text} /></p>,
  heading: ({ tag: Tag, className, text }) => <Tag className={className}><Prose text={text} /></Tag>,
  list: List,
  figure: (block) => <Figure className="dm-figure" {...block} />,
  gallery: Gallery,
  quote: Quote,
  video: Video,
  audio: Audio,
  socialPost: SocialPost,
  embed: Embed,
  table: Table,
  relatedLink: ({ story }) => <p className="dm-related-link" lang={story.lang} dir={story.dir}><Linked story={story} /></p>,
  linkList: LinkList,
  correction: Correction,
  note: ({ text }) => <aside className="dm-note"><p className="dm-text"><Prose text={text} /></p></aside>,
  keyPoints: KeyPoints,
  factBox: (block) => <aside className="dm-fact-box"><Box {...block} /></aside>,
  timeline: Timeline,
  code: ({ text }) => <pre className="dm-code"><code>{text}</code></pre>,
  divider: () => <hr className="dm-divider" />,
  slot: Slot,
};

function List({ ordered, items }) {
  const Tag = ordered ? "ol" : "ul";
  return (
    <Tag className="dm-list">
      {items.map(({ text, inner }, place) => <li key={place}><Prose text={text} />{inner && <List {...inner} />}</li>)}
    </Tag>
  );
}

export function Figure({ className, picture, caption, credit }) {
  return (
    <figure className={className}>
      <Img {...picture} />
      {(caption || credit) && (
        <figcaption className="dm-caption">
          {caption && <span className="dm-caption-text"><Prose text={caption} /></span>}
          {caption && credit && " "}
          {credit && <span className="dm-credit"><bdi>{credit}</bdi></span>}
        </figcaption>
      )}
    </figure>
  );
}

const Caption = ({ text }) => text && <figcaption className="dm-caption"><Prose text={text} /></figcaption>;

function Gallery({ name, items, caption }) {
  const row = (
    <section className="dm-gallery" role="region" tabIndex={0} aria-label={name}>
      <ul className="dm-gallery-items" role="list">
        {items.map((item, place) => <li key={place}><Figure className="dm-figure" {...item} /></li>)}
      </ul>
    </section>
  );
  return caption ? <figure className="dm-figure">{row}<Caption text={caption} /></figure> : row;
}

function Quote({ className, text, citation }) {
  return (
    <figure className={className}>
      <blockquote><p><Prose text={text} /></p></blockquote>
      {citation && <figcaption className="dm-citation"><Prose text={citation} /></figcaption>}
    </figure>
  );
}

const Sources = ({ files }) => files.map(({ src, type }) => <source key={src} src={src} type={type} />);

function Video({ name, lang, shape, poster, width, height, files, captions, caption }) {
  return (
    <figure className="dm-media dm-video">
      <video className={`dm-player ${shape}`} aria-label={name} lang={lang} controls preload="none" poster={poster} width={width} height={height}>
        <Sources files={files} />
        {captions.map(({ src, srcLang, label }) => <track key={src} kind="captions" src={src} srcLang={srcLang} label={label} />)}
      </video>
      <Caption text={caption} />
    </figure>
  );
}

function Audio({ name, lang, files, caption }) {
  return (
    <figure className="dm-media dm-audio">
      <audio className="dm-player" aria-label={name} lang={lang} controls preload="none"><Sources files={files} /></audio>
      <Caption text={caption} />
    </figure>
  );
}

/** The words and a link; where a frame waits, a button that says whom it will contact. */
function Frame({ frame: { consent, note, link, title, open }, shape }) {
  const original = (
    <Anchor className="dm-embed-link" link={link}>
      {title && <><span className="dm-headline">{title}</span>{" "}</>}
      <Phrase tag="span" className="dm-more" phrase={open} />
    </Anchor>
  );
  if (!consent) return original;
  return (
    <div className={shape}>
      <Phrase tag="button" className="dm-consent" phrase={consent} type="button" />
      <Phrase tag="p" className="dm-consent-note" phrase={note} />
      {original}
    </div>
  );
}

const waiting = ({ provider, url } = {}) => ({ "data-dm-provider": provider, "data-dm-embed": provider && url });

function Embed({ className, frame, shape, caption }) {
  return <figure className={className} {...waiting(frame)}><Frame frame={frame} shape={shape} /><Caption text={caption} /></figure>;
}

function SocialPost({ text, author, frame, shape }) {
  return (
    <figure className="dm-embed dm-social" {...waiting(frame)}>
      {(text || author) && (
        <blockquote className="dm-post">
          {text && <p><Prose text={text} /></p>}
          {author && <p className="dm-post-author"><bdi>{author}</bdi></p>}
        </blockquote>
      )}
      {frame && <Frame frame={frame} shape={shape} />}
    </figure>
  );
}

function Table({ name, caption, head, rows }) {
  return (
    <div className="dm-table" role="region" tabIndex={0} aria-label={name}>
      <table>
        {caption && <caption><Prose text={caption} /></caption>}
        {head.length > 0 && <thead><Row cells={head} head /></thead>}
        <tbody>{rows.map((cells, place) => <Row key={place} cells={cells} />)}</tbody>
      </table>
    </div>
  );
}

/** An empty cell heads nothing, so it is never a header. */
function Row({ cells, head = false }) {
  return (
    <tr>
      {cells.map((text, place) => {
        if (!text) return <td key={place} />;
        return head ? <th key={place} scope="col"><Prose text={text} /></th> : <td key={place}><Prose text={text} /></td>;
      })}
    </tr>
  );
}

const Linked = ({ story }) => <><Story story={story} />{story.date && <>{" "}<Time date={story.date} /></>}</>;

function LinkList({ heading, headingTag: Heading, items }) {
  const Tag = heading ? "section" : "div";
  return (
    <Tag className="dm-link-list">
      {heading && <Heading className="dm-heading">{heading}</Heading>}
      <ul role="list">
        {items.map((story, place) => <li key={place} className="dm-related-item" lang={story.lang} dir={story.dir}><Linked story={story} /></li>)}
      </ul>
    </Tag>
  );
}

export function Correction({ className, label, text, date }) {
  return (
    <aside className={className}>
      <Word tag="p" className="dm-label" word={label} />
      <p className="dm-text"><Prose text={text} /></p>
      {date && <Time date={date} />}
    </aside>
  );
}

function KeyPoints({ heading, headingTag, items }) {
  return (
    <section className="dm-key-points">
      <Word tag={headingTag} className="dm-heading" word={heading} />
      <ul role="list">{items.map((text, place) => <li key={place}><Prose text={text} /></li>)}</ul>
    </section>
  );
}

const Box = ({ heading, headingTag: Heading, blocks }) =>
  <>{heading && <Heading className="dm-heading">{heading}</Heading>}<Blocks blocks={blocks} /></>;

function Timeline({ name, events }) {
  return (
    <ol className="dm-timeline" role="list" aria-label={name}>
      {events.map((event, place) => (
        <li key={place} className="dm-event">
          {event.date && <Time date={event.date} />}
          {event.dateText && <span className="dm-date">{event.dateText}</span>}
          <Box {...event} />
        </li>
      ))}
    </ol>
  );
}

export function Slot({ className, name, label }) {
  return <div className={className} data-dm-slot={name}><Word tag="span" className="dm-slot-label" word={label} /></div>;
}
