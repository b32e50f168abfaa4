// title.zh: 前后不一：同一职务的两个人
// title.en: Contradictions over time: two heads of one body
// answers.zh: 报道先后说同一单位的同一正职由不同的人担任：换人（succession），或时间重叠的矛盾（contradiction）
// answers.en: Where articles name different people in the same head's post of one body: one after the other, or at the same time
// param: body string = "" | 单位（名称的一部分） | Body (a part of its name)
// example: jinmai query rival-heads --param body=科学技术局
MATCH (person:Official)-[claim:LEADS]->(body:Entity)
WHERE body.name CONTAINS $body AND claim.status = 'actual' AND claim.role IS NOT NULL
MATCH (article:Article {id: claim.article})
WITH person, body, claim, coalesce(claim.date, article.published, '') AS date
UNWIND split(claim.role, '、') AS post
WITH person, body, claim, date, post
ORDER BY date, claim.id
WITH body, post, person, min(date) AS since, max(date) AS until, collect(claim) AS claims
WHERE none(word IN ['副', '助理', '委员', '常委', '成员', '领导'] WHERE post CONTAINS word)
WITH body, post, person.id AS id, person, since, until, claims[0] AS claim
ORDER BY since, id
WITH body, post, collect(id) AS ids, collect(person) AS persons, collect(since) AS firsts, collect(until) AS lasts,
  collect(claim) AS claims
WHERE size(ids) > 1
UNWIND range(0, size(ids) - 2) AS i
RETURN body, post, persons[i] AS predecessor, firsts[i] AS since, lasts[i] AS until, persons[i + 1] AS successor,
  firsts[i + 1] AS successorSince, lasts[i + 1] AS successorUntil,
  CASE WHEN lasts[i] < firsts[i + 1] THEN 'succession' ELSE 'contradiction' END AS reading,
  claims[i] AS earlierClaim, claims[i + 1] AS laterClaim
ORDER BY body.name, body.id, post, since, ids[i];
