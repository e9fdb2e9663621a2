/** Names of people, places and clients: believable, fictional and as many as are needed. */

const first =
  `Agathe Bruno Cemal Dagny Emil Fatou Gideon Hilde Imre Jana Kofi Livia Malik Nadia Otto Paula Quentin Rania Stellan
  Tove Ugo Vera Wim Xenia Yusuf Zora Anders Bea Corin Dina Elin Fabio Greta Hamza Ilse Joost Katya Lamine Mira Nils
  Orla Pia Rafe Sanna Tariq Una Valdis Wanda Yara Zeno`.split(/\s+/)

const last =
  `Abara Bergqvist Castellan Dramé Ekholm Farrow Galanis Hofmann Ibsen Jankovic Kerrigan Lindahl Moreau Nakata Obi
  Pereira Quist Rasmus Sandoval Terzi Ulvang Vasquez Whitlock Xanthos Ylönen Zeller Aldane Brandt Corvi Delacroix
  Engel Fontaine Graff Hedlund Ismail Jurado Kovac Larkin Mbaye Norling Oduya Petrov Ravn Silva Thorne Urbano Vogel
  Winther Yates Zubiri`.split(/\s+/)

const beginnings =
  `Low High Ash Black Brook Cold Elm Fair Glen Hart Ivy Kirk Long Marsh North Oak Pine Red Stone Thorn Under West White
  Wind Wolf`.split(/\s+/)

const endings =
  'field ford ham bridge bury dale gate grove hill lea mere mouth port stead stow thorpe ton wick wold worth'.split(
    ' ',
  )

const sides = [
  '',
  ...'New Old Upper Great Little East Far Near Middle Saint Outer Inner'.split(' ').map(side => `${side} `),
]

const firms = 'Care Homes Logistics Foods Clinics Works Group Transport Energy Media'.split(' ')

export function personName(place: number): string {
  const family = Math.floor(place / first.length)
  const name = `${first[place % first.length]} ${last[(place * 7 + family) % last.length]}`
  const again = Math.floor(place / (first.length * last.length))
  return again === 0 ? name : `${name} ${'I'.repeat(again + 1)}`
}

export function placeName(place: number): string {
  const beginning = beginnings[place % beginnings.length]
  const ending =
    endings[(Math.floor(place / beginnings.length) + (place % beginnings.length)) % endings.length]
  const again = Math.floor(place / (beginnings.length * endings.length)) % sides.length
  return `${sides[again]}${beginning}${ending}`
}

export function clientName(place: number): string {
  return `${placeName(place * 3 + 1)} ${firms[place % firms.length]}`
}
