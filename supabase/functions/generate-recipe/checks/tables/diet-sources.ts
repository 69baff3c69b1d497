/**
 * What diets leave out besides the fourteen allergens, in the same form, and which of all substances each leaves out.
 *
 * Sources: The Vegan Society's and The Vegetarian Society's criteria (rennet, gelatine, isinglass, carmine); the rules
 * of origin of Parmigiano Reggiano, Grana Padano, Pecorino Romano and Gorgonzola, which ask for animal rennet; for
 * halal and kosher-style what ingredients can show: how an animal was slaughtered no recipe tells.
 */
import type { DietId } from '../../../_shared/contract/wishes.ts'

export const DIET_SOURCES: Record<string, Record<string, string>> = {
  meat: {
    any: `meat, beef, veal, lamb, mutton, hogget, goat, venison, rabbit, hare, bison, buffalo meat, kangaroo, ostrich,
      horse meat, chicken, turkey, duck, goose, quail, pheasant, guinea fowl, partridge, pigeon, poultry, poussin,
      oxtail, tripe, liver, foie gras, sweetbread, lamb kidney, kidney pie, ox tongue, beef tongue, bone marrow,
      ~mince, minced meat, ~mincemeat, ~steak, sirloin, ~brisket, ribeye, rump steak, ~fillet steak, flank steak,
      skirt steak, pastrami, salt beef, bresaola, biltong, jerky, ~meatball, ~burger, hamburger, ~sausage, merguez,
      haggis, ~hot dog, ~frankfurter, bratwurst, wiener, ~bolognese, ~carbonara, ~chilli con carne, ~doner, ~kebab,
      bone broth, demi glace, ~gravy, goose fat, duck fat, beef dripping, dripping, tallow, schmaltz, schmalz,
      *schmalz, suet, bovril, oxo, fleisch, *fleisch, rind*, huhn, hahnchen*, huhner*, pute, puten*, ente, lamm*,
      kalb*, hackfleisch, wurst, *wurst, viande, boeuf, veau, agneau, poulet, dinde, canard, volaille, carne,
      ternera, pollo, pavo, cordero, manzo, vitello, agnello, tacchino, *牛肉*, *鸡肉*, *鶏肉*, *羊肉*, *とり肉*, *肉*, mett,
      *mett, reh, rehfleisch, rehkeule, rehrucken, rehragout, hirschfleisch, hirschgulasch, hirschkeule,
      hirschrucken, hirsch, wildfleisch, kaninchen*, hasenkeule, hasenrucken, hasenfleisch, gans, gansebrust,
      gansefett, gansekeule, innereien, leber, *leber, niere, nieren, ~gulasch, ~schnitzel, filetsteak, rumpsteak,
      huftsteak, rindersteak, ~tatar, ~frikadelle*, hackballchen, hackbraten, huhnchen*, hendl*, geflugel*,
      poularde*, wachtel, wachteln, wachtelbrust, fasan*, kutteln, talg, *talg, ox cheek, beef cheek, *wurste,
      *wurstchen, wildragout, wildgulasch`,
  },
  pork: {
    any: `pork, pig, bacon, ham, gammon, pancetta, prosciutto, lardon, guanciale, speck, lardo, chorizo, salami, salame,
      pepperoni, nduja, mortadella, coppa, capicola, soppressata, saucisson, black pudding, blood sausage, parma
      ham, serrano, iberico, jamon, ~sausage, bratwurst, frankfurter, wiener, hot dog, spam, carnitas, pork rind,
      pork scratching, crackling, chicharron, hog roast, trotter, lard, wild boar, pork belly, schwein*,
      speckwurfel, schinken*, porc, jambon, cerdo, tocino, panceta, maiale, *豚*, *猪肉*, *豬肉*, *ベーコン*, kassler,
      kasseler, eisbein, *schinken, speck*, *speck, mett, mettwurst, blutwurst, leberwurst, wildschwein*, gemischtes
      hackfleisch, schmalz, schweine*, schwarte, schwarten, ~*bratwurst, ~wurst, ~wurstchen, hog casing, pig cheek,
      pork cheek`,
  },
  'by-products': {
    any: `gelatine, gelatin, aspic, isinglass, carmine, cochineal, marshmallow, gummy bear, gummy, jelly cube, jelly
      powder, collagen, shellac, beeswax, gelatina, *ゼラチン*, *明胶*, gummibar*, karmin, schellack, hausenblase, pepsin,
      bienenwachs, knochenmehl, bone char, gelatine*, speisegelatine`,
  },
  rennet: {
    any: `rennet, parmesan, parmigiano, reggiano, grana padano, pecorino romano, pecorino, gorgonzola, pesto, kalberlab,
      naturlab, tierisches lab, lab, parmesan*`,
  },
  honey: {
    any: `honey, honeycomb, royal jelly, bee pollen, propolis, mead, honig, *honig, miel, miele, *蜂蜜*, *はちみつ*, honig*,
      bienenpollen, gelee royale`,
  },
  alcohol: {
    any: `alcohol, wine, red wine, white wine, beer, ale, stout, lager, guinness, cider, hard cider, rum, brandy,
      cognac, armagnac, whisky, whiskey, bourbon, vodka, gin, tequila, mezcal, liqueur, sherry, ~port, port wine,
      ruby port, marsala, madeira, vermouth, sake, mirin, shaoxing, rice wine, prosecco, champagne, cava, kirsch,
      amaretto, baileys, kahlua, cointreau, grand marnier, limoncello, schnapps, ouzo, pernod, pastis, absinthe,
      calvados, frangelico, vanilla extract, vanilla essence, rum extract, wein, *wein, bier, vin, biere, rhum,
      vino, cerveza, ron, birra, *红酒*, *料酒*, *ワイン*, *ビール*, *みりん*, sekt, likor, *likor, schnaps, *schnaps,
      kirschwasser, weinbrand, obstler, grappa, wodka, aperol, campari, champagner, jagermeister, angostura,
      sangria, cidre, portwein, kochwein, *bier`,
  },
  unkosher: {
    any: `rabbit, hare, horse meat, eel, catfish, monkfish, shark, sturgeon, caviar, frog, skate wing, swordfish,
      turbot, ostrich, camel, kaninchen*, hasenkeule, hasenrucken, hasenfleisch, hase, aal, raucheraal, wels,
      welsfilet, kaviar*, seeteufel*, froschschenkel, stor, storfleisch, haifisch*, steinbutt*, schwertfisch*`,
  },
  starch: {
    any: `rice, risotto rice, pasta, penne, fusilli, farfalle, rigatoni, macaroni, orzo, spaghetti, linguine,
      tagliatelle, fettuccine, pappardelle, ravioli, tortellini, lasagne sheet, gnocchi, noodle, vermicelli, udon,
      ramen, soba, bread, breadcrumb, panko, sourdough, baguette, ciabatta, focaccia, brioche, bagel, bun, pitta,
      pita, naan, flatbread, ~tortilla, cracker, couscous, cous cous, bulgur, barley, farro, freekeh, quinoa,
      millet, buckwheat, polenta, potato, sweet potato, yam, plantain, oat, granola, muesli, flour, *mehl, nudel,
      reis, kartoffel*, brot, riz, pomme de terre, arroz, patata, riso`,
  },
}

export const LEFT_OUT: Record<DietId, string[]> = {
  vegan: ['meat', 'pork', 'by-products', 'rennet', 'fish', 'crustaceans', 'molluscs', 'milk', 'eggs', 'honey'],
  vegetarian: ['meat', 'pork', 'by-products', 'rennet', 'fish', 'crustaceans', 'molluscs'],
  pescatarian: ['meat', 'pork', 'by-products'],
  'gluten-free': ['gluten'],
  'dairy-free': ['milk'],
  halal: ['pork', 'by-products', 'alcohol'],
  'kosher-style': ['pork', 'by-products', 'crustaceans', 'molluscs', 'unkosher'],
  'low-carb': ['starch'],
}
