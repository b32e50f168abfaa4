import { describe, expect, it } from 'vitest'
import { dateInUrl, findDate } from '../../src/article/dates.js'
import { readPage } from './read-page.js'

describe('a date', () => {
  it.each([
    ['2024-04-29 10:42', '2024-04-29'],
    ['2024/4/9', '2024-04-09'],
    ['2024.04.09', '2024-04-09'],
    ['2024年4月9日', '2024-04-09'],
    ['2024 年 4 月 9 日', '2024-04-09'],
    ['2024年4月', '2024-04'],
    ['20240409', '2024-04-09'],
    ['2024-04-28T20:00:00Z', '2024-04-29'],
    ['2024-04-28T23:00:00+08:00', '2024-04-28'],
    ['(09-26)', null],
    ['4月29日', null],
    ['昨天', null],
    ['2024-13-40', null],
    ['2023-02-29', null],
    ['1024.5亿元', null],
  ])('%s is %s', (text, date) => {
    expect(findDate(text)).toBe(date)
  })

  it.each([
    ['http://a.cn/2023/05/04/1.html', '2023-05-04'],
    ['http://a.cn/art/2023/5/4/art_1.html', '2023-05-04'],
    ['http://a.cn/202305/t20230504_99.html', '2023-05-04'],
    ['http://a.cn/2023/0504/c1.html', '2023-05-04'],
    ['http://a.cn/2023-05/04/content_1.htm', '2023-05-04'],
    ['http://a.cn/202305/1.html', '2023-05'],
    ['http://a.cn/info/1141/75141.htm', null],
    ['http://a.cn/post/20239999.html', null],
  ])('%s says %s', (url, date) => {
    expect(dateInUrl(url)).toBe(date)
  })
})

describe('the date of publication', () => {
  const BODY = '5月3日，桂林市与广西师范大学共建的研究院启用，首批有12个团队入驻。'
  it.each([
    [
      'the labelled one before others',
      `标题在这里写着\n时间：2023年1月1日\n${BODY}\n发布时间：2023-05-04`,
      '2023-05-04',
    ],
    [
      'the one above the article',
      `标题在这里写着\n2023-05-04 09:00 来源：桂林日报\n${BODY}\n日期：2022-01-01`,
      '2023-05-04',
    ],
    ['the one of the signature', `标题在这里写着\n${BODY}\n桂林市科学技术局\n2023年5月4日`, '2023-05-04'],
    ['none of an event', `标题在这里写着\n${BODY}\n会议时间：2023年6月1日，地点另行通知。`, null],
    ['none without a year', `标题在这里写着\n发布时间：05-04 09:00\n${BODY}`, null],
  ])('is %s', (_, page, date) => {
    expect(readPage(page).published).toBe(date)
  })
})
