// title.zh: 计划与落实：已经兑现的计划
// title.en: Planned versus actual: plans that came true
// answers.zh: 一篇报道里的计划，后来被另一篇报道为已经完成
// answers.en: Plans of one article that a later article reports as done, with both sentences
// param: about string = "" | 计划的对象或主体（名称的一部分） | Who or what the plan is about (a part of a name)
// example: jinmai query plans-fulfilled --param about=实验室
MATCH (planner:Entity)-[plan]->(aim:Entity)
WHERE plan.status = 'planned' AND (planner.name CONTAINS $about OR aim.name CONTAINS $about)
MATCH (doer:Entity)-[done]->(aim)
WHERE done.status = 'actual'
  AND done.derived = false
  AND done.article <> plan.article
  AND ((type(done) = type(plan) AND doer.id = planner.id)
    OR (type(plan) IN ['BUILDS', 'CO_BUILDS'] AND type(done) IN ['BUILDS', 'CO_BUILDS']))
MATCH (before:Article {id: plan.article})
MATCH (after:Article {id: done.article})
WITH planner, plan, aim, done, coalesce(plan.date, before.published, '') AS planned, before.published AS saidPlanned,
  coalesce(done.date, after.published, '') AS fulfilled, after.published AS saidDone
WHERE coalesce(saidPlanned, planned) <= coalesce(saidDone, fulfilled)
WITH planner, plan, aim, planned, done, fulfilled
ORDER BY fulfilled, done.id
WITH planner, plan, aim, planned, collect(done) AS reports, min(fulfilled) AS fulfilled
WITH planner, plan, aim, planned, reports[0] AS done, fulfilled
RETURN aim, planner, planned, fulfilled, plan.evidence AS plannedSentence, done.evidence AS doneSentence,
  plan AS plannedClaim, done AS doneClaim
ORDER BY fulfilled DESC, aim.name, aim.id, plan.id;
