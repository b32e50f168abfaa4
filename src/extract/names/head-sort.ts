import { nameEndings } from './name-words.js'

/** What a name may hold by its head word. */
export interface HeadSort {
  isCompany: boolean
  isZone: boolean
  isScheme: boolean
  isPlan: boolean
  isEvent: boolean
  joinsFields: boolean
  /** The name of a park joins fields by 与 alone: 和 stands between two parks. */
  isPark: boolean
}

/** What the ending of a head word tells of the name that it ends. */
export const sortOf = (head: string): HeadSort => ({
  isCompany: nameEndings.ends(head, 'company'),
  isZone: nameEndings.ends(head, 'zone'),
  isScheme: nameEndings.ends(head, 'scheme') || head === '实验室',
  isPlan: nameEndings.ends(head, 'plan') || nameEndings.ends(head, 'owned'),
  isEvent: nameEndings.ends(head, 'event'),
  joinsFields: nameEndings.ends(head, 'joins-fields'),
  isPark: nameEndings.ends(head, 'park'),
})
