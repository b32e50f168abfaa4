import { describe, expect, it } from 'vitest'
import { readPage } from './read-page.js'

const read = (text: string): string[] => readPage(`---\ntitle: 标题在此\n---\n${text}`, 'page.md').text.split('\n')
const SECOND = '第二段另说一事，与上文无关。'

describe('a sentence that was cut in two is whole again', () => {
  it.each([
    [
      'by a more mark',
      '市长王平、副市长赵敏与厦门大\n<!--more-->\n学校长李明共同为实验室揭牌，双方签署协议。',
      '市长王平、副市长赵敏与厦门大学校长李明共同为实验室揭牌，双方签署协议。',
    ],
    [
      'by a more mark before its full stop',
      '与会人员听取了各项目的进展情况\n<!--more-->\n。会议由副市长主持，各区负责人参加。',
      '与会人员听取了各项目的进展情况。会议由副市长主持，各区负责人参加。',
    ],
    [
      'by an image',
      '市长王平、副市长赵敏与厦门大\n![图](a.jpg)\n学校长李明共同为实验室揭牌，双方签署协议。',
      '市长王平、副市长赵敏与厦门大学校长李明共同为实验室揭牌，双方签署协议。',
    ],
    [
      'by a page break',
      '会议强调，要集中力量建设一批中试平台，推动高校成果在\n\n#p#分页标题#e#\n\n本市转化，让企业受益。',
      '会议强调，要集中力量建设一批中试平台，推动高校成果在本市转化，让企业受益。',
    ],
    [
      'within a quotation',
      '会议以“科技强市\n\n产业兴市”为主题，来自全国的专家参加。',
      '会议以“科技强市 产业兴市”为主题，来自全国的专家参加。',
    ],
    [
      'after a comma',
      '研究院由市政府、高校和企业三方共建，\n\n首批有12个团队入驻。',
      '研究院由市政府、高校和企业三方共建，首批有12个团队入驻。',
    ],
    [
      'within a number',
      '截至目前，园区已有入驻企业860家，其中高新技术企业1\n\n20家，占比超过一成。',
      '截至目前，园区已有入驻企业860家，其中高新技术企业120家，占比超过一成。',
    ],
  ])('%s', (_, cut, whole) => {
    expect(read(`${cut}\n\n${SECOND}`)).toEqual([whole, SECOND])
  })

  it('where the text was wrapped to one width', () => {
    const wrapped = [
      '珠海市与澳门大学共建的集成电路研究院本月启用首批',
      '实验室，研究院设在横琴粤澳深度合作区内，由澳门大',
      '学教授担任院长，计划三年内培养工程师五百名，其中',
      '博士一百名。',
    ]
    expect(read(`${wrapped.join('\n')}\n\n${SECOND}`)).toEqual([wrapped.join(''), SECOND])
  })

  it('with a blank between English words', () => {
    expect(
      read(
        'The university signed an agreement with the city to build a\nlaboratory for batteries, which opens next year.',
      ),
    ).toEqual([
      'The university signed an agreement with the city to build a laboratory for batteries, which opens next year.',
    ])
  })
})

describe('paragraphs stay apart', () => {
  it.each([
    ['sentences on lines of their own', '3月1日，研究院成立，院长到任。\n首批团队有12个，来自三省。'],
    ['a heading and its paragraph', '创新平台加快建设\n\n目前，全市已有重点实验室35家，其中企业牵头的有8家。'],
    ['a numbered heading', '一、建设平台，集聚人才\n\n目前，全市已有重点实验室35家，其中企业牵头的有8家。'],
    ['a caption', '副市长周强，大学校长吴刚出席仪式\n\n3月1日，研究院成立，院长到任。'],
    ['speech of several paragraphs', '他说：“研究院今年成立。\n\n“我们还要引进人才，明年达到100人。”'],
    ['a mark between paragraphs', '3月1日，研究院成立，院长到任。\n<!--more-->\n首批团队有12个，来自三省。'],
    [
      'an unclosed bracket',
      '会议提出（一要建平台\n\n二要引人才。\n\n三要促转化，四要优服务。\n\n五要强保障。\n\n六要抓落实。',
    ],
  ])('%s', (_, text) => {
    const expected = text.split('\n').filter((line) => line !== '' && !line.startsWith('<'))
    expect(read(`${text}\n\n${SECOND}`)).toEqual([...expected, SECOND])
  })
})

describe('characters', () => {
  it('are made plain: odd blanks, invisible ones, radicals from PDF files', () => {
    expect(read('　　厦⻔市\u00a0与\u200b华侨\ufeff大学 ，共建\u3000研究院。')).toEqual([
      '厦门市 与华侨大学，共建 研究院。',
    ])
  })

  it('lose the readings that converters between scripts leave behind them, and keep words in brackets', () => {
    expect(read('石龍區(qū)新材料產(chǎn)業(yè)園(一期)與研發(fā)中心(center)今日開(kāi)工建設。')).toEqual([
      '石龍區新材料產業園(一期)與研發中心(center)今日開工建設。',
    ])
    expect(read('目(mu)前,5家(jia)(jia)高新(xin)區(qu)聚集企(qi)業1234家(jia)(jia),各類機構(gou)216家。')).toEqual([
      '目前,5家高新區聚集企業1234家,各類機構216家。',
    ])
    expect(read('签约,,技术,、合作,。人才,、资本,,今日齐聚,,共话发展。')).toEqual([
      '签约,技术、合作。人才、资本,今日齐聚,共话发展。',
    ])
    expect(read('研发中心(center)与云平台(cloud)今日启用,由某公司(abc)建设和运营多年。')).toEqual([
      '研发中心(center)与云平台(cloud)今日启用,由某公司(abc)建设和运营多年。',
    ])
  })

  it('lose the blanks that PDF pages have where their lines ended, and keep those of a list', () => {
    expect(
      read(
        '10 月27 日，宁波大学与云杉 集团有限公司合作协议 签字仪式在会议中 心举行，副校长李明同云杉集 团有限公司总裁签署协议。',
      ),
    ).toEqual([
      '10月27日，宁波大学与云杉集团有限公司合作协议签字仪式在会议中心举行，副校长李明同云杉集团有限公司总裁签署协议。',
    ])
    expect(read('出席的有 张三 李四 王五 赵六 钱七 孙八，会议由周九主持。')).toEqual([
      '出席的有 张三 李四 王五 赵六 钱七 孙八，会议由周九主持。',
    ])
  })

  it('of Markdown go, those of the text stay', () => {
    expect(read('**研究院**的设备为3*5米，代码为lab_01_x，~~原计划~~见[公告](http://a.cn/b_(c))，编号\\#7。')).toEqual([
      '研究院的设备为3*5米，代码为lab_01_x，原计划见公告，编号#7。',
    ])
  })
})
