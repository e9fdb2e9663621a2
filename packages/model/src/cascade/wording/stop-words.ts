/**
 * Stop words by language. A word that two languages share counts little for either; words are chosen for being
 * frequent, not for being complete: the guess needs a handful of hits.
 */
export const englishStopWords = new Set(
  `a about above after again all also always an and any are as at be because been before being below between both
  but by can cannot could did do does doing done down during each every few for from further had has have having
  he her here his how i if in into is it its itself just least less made make may me might more most much must my
  never no nor not nobody nothing now of off on once one only or other our out over own per same shall she should
  so some still such than that the their them then there these they this those through to too under until up upon
  us very via was we were what when where which while who whom whose why will with within without would yes yet
  you your met two three four five six seven eight nine ten first`.split(/\s+/),
)

export const foreignStopWords = new Set(
  `der das den dem des ein eine einer eines einem einen und oder aber nicht ist sind wird werden wurde haben hat
  mit von zu zur zum auf aus bei nach vor durch für über unter alle jeder jede jedes bis als wie wenn dass sich
  ihre ihr sein seine unser unsere wir sie er es kein keine auch noch nur mehr pro
  le la les un une du et ou mais est sont sera seront avec pour par dans sur sous sans entre chez aux au ce cette
  ces qui que quoi dont nos notre votre leur leurs nous vous ils elles pas plus tous toutes chaque afin être
  el los las una y o pero con por para sin sobre entre desde hasta cada todos todas nuestro nuestra nuestros
  nuestras su sus se lo al del más muy como ser son está están
  il gli uno di da della delle dei degli nel nella con su per tra fra ogni tutti tutte nostro nostra che non è
  sono viene più
  het een van voor met naar uit bij door onder zonder alle elke iedere onze ons wij zij deze dit dat die niet ook
  zijn wordt worden heeft hebben meer
  o os as um uma e ou mas não sem para por pelo pela dos das nos nas ao aos cada todos nosso nossa seu sua é
  och att det som på är av för med till inte eller från kan vi ett den alla varje våra vår ska
  og ikke til fra skal vil alle hver vores vår
  i w z na do nie jest się że dla przez oraz każdy wszystkie nasz nasze są od po
  a je na se že pro do všech každý ve ja ei on ovat että joka kaikki`.split(/\s+/),
)
