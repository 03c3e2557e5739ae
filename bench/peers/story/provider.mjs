// The sites that may be framed: whose an address is, and the frame built anew around what was checked of it.

const ID = "([\\w-]{1,128})";
const NUMBER = "(\\d{1,128})";
const ANY = "[^/]*";

/** Name, frame and pages of each; `$1` and `$2` in a frame stand for what was checked. */
const SITES = [
  ["YouTube", "www.youtube-nocookie.com/embed/$1",
    `youtu\\.be/${ID}|youtube(?:-nocookie)?\\.com/(?:embed|shorts|live)/${ID}|youtube\\.com/watch/?\\?(?:.*&)?v=${ID}`],
  ["Vimeo", "player.vimeo.com/video/$1?dnt=1", `vimeo\\.com/(?:channels/${ANY}/|groups/${ANY}/videos/)?${NUMBER}|player\\.vimeo\\.com/video/${NUMBER}`],
  ["Dailymotion", "geo.dailymotion.com/player.html?video=$1", `dailymotion\\.com/video/${ID}|dai\\.ly/${ID}`],
  ["SoundCloud", "w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2F$1%2F$2", `soundcloud\\.com/${ID}/${ID}`],
  ["Spotify", "open.spotify.com/embed/$1/$2", `open\\.spotify\\.com/(?:intl-\\w+/)?(track|album|playlist|episode|show|artist)/${ID}`],
  ["X", "platform.twitter.com/embed/Tweet.html?id=$1&dnt=true", `(?:x|twitter)\\.com/${ANY}/status/${NUMBER}`],
  ["Bluesky", "embed.bsky.app/embed/$1/app.bsky.feed.post/$2", `bsky\\.app/profile/([\\w.:@-]{1,128})/post/${ID}`],
  ["Instagram", "www.instagram.com/p/$1/embed", `instagram\\.com/(?:${ANY}/)?(?:p|reel|tv)/${ID}`],
  ["TikTok", "www.tiktok.com/player/v1/$1", `tiktok\\.com/${ANY}/video/${NUMBER}`],
  ["Datawrapper", "datawrapper.dwcdn.net/$1/", `datawrapper\\.dwcdn\\.net/${ID}`],
  ["Flourish", "flo.uri.sh/$1/$2/embed", `(?:flo\\.uri\\.sh|public\\.flourish\\.studio)/(visualisation|story)/${NUMBER}`],
];

const FEDERATED = /^https:\/\/([^/]+)\/(@[\w.@-]{1,128})\/(\d{1,128})\/?$/;

/** The site of an address, and its frame if there is one. */
export function provider(url, named) {
  for (const [name, frame, pages] of SITES) {
    const found = new RegExp(`^https?://(?:www\\.|m\\.|mobile\\.)?(?:${pages})(?=[/?#&]|$)`).exec(url);
    if (!found) continue;
    const [first, second] = found.slice(1).filter(Boolean);
    return { name, frame: `https://${frame.replace("$1", first).replace("$2", second ?? "")}` };
  }
  const post = named?.toLowerCase() === "mastodon" && FEDERATED.exec(url);
  return post ? { name: "Mastodon", frame: `https://${post[1]}/${post[2]}/${post[3]}/embed` } : undefined;
}
