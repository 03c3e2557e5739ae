// What tests read in the page's world is not known in theirs: windows, elements and errors carry more there.

interface Window { [name: string]: any }
interface Node { [name: string]: any }
interface Event { [name: string]: any }
interface EventTarget { [name: string]: any }
interface Element { [name: string]: any }
interface Error { [name: string]: any }
interface Object { [name: string]: any }
