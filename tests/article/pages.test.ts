import { describe, expect, it } from 'vitest'
import { articleId } from '../../src/types/index.js'
import { readFixture, readPage } from './read-page.js'

const lines = (name: string): string[] => readFixture(name).text.split('\n')

describe('a page of a city portal in GBK, laid out in tables', () => {
  it('has its body and nothing else, tables a row a line', () => {
    expect(lines('city-portal.html')).toEqual([
      '本报讯 3月13日，银川市科学技术局与宁夏大学签署合作协议，共建贺兰山东麓葡萄酒产业实验室。',
      '图为签约仪式现场。',
      '按照协议，市科技局三年内投入1200万元，宁夏大学提供场地和人才。实验室主任由宁夏大学食品科学与工程学院院长沙若冰担任。',
      '建设内容 | 牵头单位 | 完成时间',
      '酵母资源库 | 宁夏大学 | 2024年',
      '检测平台 | 宁夏食品检测研究院 | 2025年',
      '“我们争取到2025年引进5家酒庄的研发中心。”沙若冰说。',
    ])
  })

  it('has title, date and source; no address is known, so the path is the source', () => {
    const { text, ...about } = readFixture('city-portal.html')
    expect(about).toEqual({
      id: articleId(text),
      source: 'city-portal.html',
      path: 'city-portal.html',
      url: null,
      title: '银川市与宁夏大学共建葡萄酒产业实验室',
      published: '2023-03-14',
    })
  })
})

describe('a page of a campus site', () => {
  it('keeps the body, drops breadcrumb, byline, counters, side column and foot, and mends source line breaks', () => {
    expect(lines('campus.html')).toEqual([
      '9月2日，贵州大学与遵义市人民政府在遵义会议中心签署科技合作协议。校长宋宝安、副市长陈国光出席签约仪式。',
      '根据协议，双方共建辣椒产业研究院，研究院设在新蒲新区。',
      '辣椒产业研究院院长由农学院教授何建文担任，首批有12个团队入驻。',
      '学校科研院、农学院负责人参加活动。',
    ])
  })

  it('takes the title without the site, the date from its line, and the canonical address as source', () => {
    expect(readFixture('campus.html')).toMatchObject({
      title: '学校与遵义市签署科技合作协议',
      published: '2022-09-05',
      source: 'https://news.example.edu.cn/info/1001/20240.htm',
    })
  })
})

it('reads a saved page of a public account, whose body is hidden until a script shows it', () => {
  const article = readFixture('wechat.html')
  expect(article.text.split('\n')).toEqual([
    '6月30日，由青海大学牵头、中国科学院青海盐湖研究所参与的西宁盐湖实验室挂牌。',
    '实验室首任主任是青海大学教授李海民。计划两年内建成3个中试平台。',
  ])
  expect(article).toMatchObject({
    title: '西宁盐湖实验室挂牌',
    published: '2024-07-01',
    url: 'http://mp.example.com/s/abc123',
  })
})

it('reads a Markdown release: front matter, marks, a byline and a quotation broken over lines, list and table', () => {
  const article = readFixture('release.md')
  expect(article.text.split('\n')).toEqual([
    '海口晚报网讯 8月16日，海口国家高新区与海南医学院签署协议，共建南药研发中心，海南医学院副院长杨俊任中心主任。海口市副市长鲁丽、海南医学院院长陈国强出席。',
    '园区现有生物医药企业86家。',
    '美安科技新城：引进企业31家',
    '药谷工业园：引进企业55家',
    '园区负责人在题为“向海图强 向新而行”的报告中说，今年争取再引进10家。',
    '年份 | 产值',
    '2021 | 98亿元',
  ])
  expect(article).toMatchObject({ title: '海口高新区："一园三谷"引来生物医药企业', published: '2022-08-17' })
})

it('reads plain text with menus above, headlines of other news and adverts below; a date without a year stays unknown', () => {
  const article = readFixture('adverts.txt')
  expect(article.text.split('\n')).toEqual([
    '近日,昆明高新区管委会与云南大学签署协议,共建稀贵金属创新中心。昆明高新区管委会主任杨皕表示,中心今年投入使用。',
    '据介绍,中心首批引进12个团队,其中来自四川的有5个。云南省科技厅副厅长木永跃介绍了支持政策。',
    '"中心将向全省企业开放。"杨皕说。',
  ])
  expect(article).toMatchObject({
    title: '昆明高新区与云南大学共建稀贵金属创新中心',
    published: null,
    source: 'http://www.example.com/post/1234.html',
    path: 'adverts.txt',
  })
})

it('reads traditional characters in Big5, and their labels', () => {
  expect(readFixture('traditional.txt')).toMatchObject({
    title: '臺南科學園區與成功大學共建半導體研究中心',
    published: '2024-03-05',
    text: expect.stringMatching(/^臺南科學園區管理局.*三百名工程師。$/s),
  })
})

it('reads an English page, and gives a moment with a time zone its day in China', () => {
  expect(readFixture('english.html')).toMatchObject({
    title: 'Lanzhou opens carbon ion laboratory',
    published: '2023-11-09',
    text: expect.stringMatching(/^The Institute of Modern Physics.*Li Wenjian\.$/s),
  })
})

describe('furniture that reads like an article, and the other way round', () => {
  const around = (...body: string[]): string => ['某市举办博览会', '', '2023-04-01', '', ...body].join('\n\n')
  const lead = '4月1日，绵阳市在会展中心举办科技博览会，300家企业参展，签约项目42个。'

  it.each([
    ['a byline at the end', '责任编辑：王小丫'],
    ['credits', '来源：绵阳日报 编辑：李伟 审核：周敏'],
    ['credits with slashes', '文/李伟 图/周敏'],
    ['a phone number', '招商热线：0816-0000000 联系人：王经理'],
    ['a rights notice', '版权声明：凡本网注明来源的作品，均为本网版权所有，未经授权不得转载。'],
    ['a QR code', '长按识别二维码，关注我们的公众号'],
    ['a picture credit', '资料图片'],
    ['a comment box', '已有 12 条评论'],
    ['a film button', '点击观看视频'],
    ['an attachment', '附件：参展企业名录.xlsx'],
  ])('drops %s', (_, line) => {
    expect(readPage(around(lead, line)).text).toBe(lead)
  })

  it.each([
    ['a sentence about reporters', '记者从现场获悉，去年参展企业只有200家。'],
    ['a sentence about a hot line', '该市12345热线全年受理咨询2.3万件，办结率98%。'],
    ['a sentence about QR codes', '市民扫码即可领取门票，全程不超过三分钟。'],
    ['a sentence about copyright', '绵阳版权登记中心去年登记作品3000件。'],
    ['a heading', '一、总体要求'],
    ['a list of names', '绵阳市科学技术局'],
    ['a remark in brackets', '博览会展出机器人（含教育机器人）58台（套）。'],
    ['a caption', '图为签约现场'],
  ])('keeps %s', (_, line) => {
    expect(readPage(around(lead, line, lead.replace('300', '280'))).text).toContain(line)
  })

  it('drops bylines within a sentence and keeps the dateline', () => {
    const text = readPage(
      around('新华社成都4月1日电（记者张小川、李雅）四川省与中国科学院1日在绵阳签署合作协议。（完）'),
    ).text
    expect(text).toBe('新华社成都4月1日电 四川省与中国科学院1日在绵阳签署合作协议。')
  })

  it('keeps the article that goes on below a box of other headlines', () => {
    const more = lead.replace('300', '280').repeat(3)
    expect(readPage(around(lead, '相关阅读', '德阳装备制造博览会开幕', more)).text.split('\n')).toEqual([lead, more])
  })

  it('keeps the list of winners at the end, though its lines have no full stop', () => {
    const winners = [
      '九洲集团北斗导航终端项目',
      '长虹电器智能冰箱研发项目',
      '西南科技大学核废物处理项目',
      '中物院激光聚变项目组',
    ]
    expect(
      readPage(around(lead, '获奖项目名单如下：', ...winners))
        .text.split('\n')
        .slice(2),
    ).toEqual(winners)
  })
})
