// title.zh: 一篇文章说了什么
// title.en: The claims of one article
// answers.zh: 一篇文章的全部说法，按原文顺序（不指定文章时取最新一篇）
// answers.en: All that one article says, in the order of its text (the newest article where none is named)
// param: article string = "" | 文章（编号、路径、网址或标题的一部分） | Article (id, path, URL or a part of its title)
// example: jinmai query article-claims --param article=发布会
MATCH (article:Article)
WHERE $article = ''
  OR article.id = $article
  OR article.path = $article
  OR article.url = $article
  OR $article IN article.sources
  OR article.title CONTAINS $article
WITH article
ORDER BY coalesce(article.published, '') DESC, article.id
LIMIT 1
MATCH (article)-[:MENTIONS]->(subject:Entity)
WITH DISTINCT article, subject
MATCH (subject)-[claim]->(object:Entity)
WHERE claim.article = article.id AND claim.derived = false
RETURN subject, type(claim) AS relation, object, claim.role AS role, claim.status AS status, claim.date AS date,
  claim.evidence AS evidence, article.title AS article, claim
ORDER BY claim.start, claim.id;
