// title.zh: 多篇文章互相印证的事实
// title.en: Facts that several articles report
// answers.zh: 哪些说法有两篇以上的文章为证，最早与最晚的日期
// answers.en: Which statements stand in more than one article, with the first and the last date
// param: articles integer = 2 | 至少几篇文章 | Articles at least
// example: jinmai query well-attested --param articles=3
MATCH (subject:Entity)-[claim]->(object:Entity)
WHERE claim.derived = false
MATCH (article:Article {id: claim.article})
WITH subject, object, type(claim) AS relation, claim, coalesce(claim.date, article.published) AS date
ORDER BY claim.id
WITH subject, relation, object, count(DISTINCT claim.article) AS articles, min(date) AS first, max(date) AS last,
  collect(claim) AS claims
WHERE articles >= $articles
RETURN subject, relation, object, articles, first, last, claims[0] AS claim
ORDER BY articles DESC, subject.name, subject.id, relation, object.name, object.id;
