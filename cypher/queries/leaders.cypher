// title.zh: 某日谁任何职
// title.en: Who leads what, as of a date
// answers.zh: 到某一天为止，各单位的负责人是谁（每人每单位取最近的说法，同一正职取最近的人）
// answers.en: Who holds which leading post by a date: the latest word on each person and body, the latest person in each head's post
// param: asOf date = null | 截至日期 | As of
// param: body string = "" | 单位（名称的一部分） | Body (a part of its name)
// example: jinmai query leaders --param body=科学技术局 --param asOf=2024-06
MATCH (person:Official)-[claim:LEADS]->(body:Entity)
WHERE claim.status = 'actual' AND (body.name CONTAINS $body OR $body IN body.aliases)
MATCH (article:Article {id: claim.article})
WITH person, claim, body, coalesce(claim.date, article.published, '') AS since, coalesce($asOf, '9999') AS asOf
WHERE substring(since, 0, size(asOf)) <= asOf
WITH person, claim, body, since
ORDER BY since DESC, claim.id
WITH person, body, collect(claim) AS claims, max(since) AS since
WITH person, body, claims[0] AS claim, since
UNWIND split(coalesce(claim.role, ''), '、') AS post
WITH person, body, claim, since, post,
  CASE WHEN post CONTAINS '副' OR post CONTAINS '助理' OR post = '' THEN person.id ELSE '' END AS shared
ORDER BY since DESC, claim.id
WITH body, post, shared, collect(person) AS persons, collect(claim) AS claims, max(since) AS since
WITH body, post, persons[0] AS person, claims[0] AS claim, since
RETURN person, post, body, since, claim.evidence AS evidence, claim
ORDER BY body.name, body.id, post, person.name, claim.id;
