// The small pieces that many views share: words, dates, links, pictures.

export function Word({ tag: Tag, className, word }) {
  return <Tag className={className} lang={word.lang}>{word.text}</Tag>;
}

/** A phrase of ours around a name, isolated so that its direction doesn't turn the phrase around. */
export function Phrase({ tag: Tag, className, phrase: { before, name, after, lang }, ...rest }) {
  return <Tag className={className} lang={lang} {...rest}>{before}<bdi>{name}</bdi>{after}</Tag>;
}

export function Time({ date: { iso, text, lang } }) {
  return <time className="dm-date" dateTime={iso} lang={lang}>{text}</time>;
}

export function Dated({ label, date }) {
  return <p className="dm-dates"><Word tag="span" className="dm-date-label" word={label} />{" "}<Time date={date} /></p>;
}

/** A link that opens where the host wants it. */
export function Anchor({ className, link: { href, rel, target, hint }, children }) {
  return (
    <a className={className} href={href} rel={rel} target={target}>
      {children}
      {hint && <>{" "}<span className="dm-hidden" lang={hint.lang}>({hint.text})</span></>}
    </a>
  );
}

/** A name, linked where there is a page about it. */
export function Name({ className, name, link }) {
  const isolated = <bdi>{name}</bdi>;
  return link ? <Anchor className={className} link={link}>{isolated}</Anchor> : <span className={className}>{isolated}</span>;
}

/** A link to a story, named by what stands in it. */
export function Story({ story: { link, kindWord, headline, sponsor, more } }) {
  return (
    <Anchor className="dm-link" link={link}>
      {kindWord && <><Word tag="span" className="dm-type" word={kindWord} />{" "}</>}
      <span className="dm-headline">{headline}</span>{" "}
      {sponsor && <><Phrase tag="span" className="dm-sponsor" phrase={sponsor} />{" "}</>}
      <Word tag="span" className="dm-more" word={more} />
    </Anchor>
  );
}

export function Img({ className, loading, fetchPriority, sizes, srcSet, src, alt, width, height }) {
  return (
    <img className={className} loading={loading} fetchPriority={fetchPriority} sizes={sizes} srcSet={srcSet} src={src} alt={alt}
      width={width} height={height} decoding="async" />
  );
}

/** Running text. */
export function Prose({ text }) {
  return text.map(({ link, runs }, place) =>
    link ? <Anchor key={place} className="dm-text-link" link={link}><Runs runs={runs} /></Anchor> : <Runs key={place} runs={runs} />);
}

function Runs({ runs }) {
  return runs.map(({ text, tags, lang, dir, ends }, place) => {
    if (ends) return <br key={place} />;
    const marked = <Marked key={place} text={text} tags={tags} />;
    return lang || dir ? <span key={place} lang={lang} dir={dir}>{marked}</span> : marked;
  });
}

function Marked({ text, tags: [Tag, ...rest] }) {
  return Tag ? <Tag><Marked text={text} tags={rest} /></Tag> : text;
}
