/** The names that stand in the kitchens of English and German speakers, and those that only sound alike. */
import { checkFoodSafety } from '../generate-recipe/checks/food-safety.ts'
import { readWishes } from '../generate-recipe/checks/wishes.ts'
import { equal } from './support/assert.ts'
import { RECIPE } from './support/fake-model.ts'
import { testNames, type Names } from './support/names.ts'

const ALLERGIES: Names[] = [
  {
    avoided: 'peanuts',
    refused: `groundnut oil, arachis oil, beer nuts, mandelonas, Erdnuss, cacahuète, E322 (peanut lecithin), marzipan with
      peanut, arachide, huile d'arachide, aceite de cacahuete, manteca de maní, Erdnüsse, Erdnußcreme, geröstete
      Erdnüsse, Erdnussflips, p.e.a.n.u.t oil, nut-butter, Peanutbutter-Cups, valencia nuts, spanish peanuts,
      goobers, crunchy nut spread, cacahuetes tostados, arachidi tostate, olio di arachidi, burro d'arachidi, M&M
      peanut, PB fit, peanuțs, pea nuts, earthnuts, pistache de terre, Kokos-Erdnuss-Soße, Satésauce, Satay-Soße,
      Saté-Spieße, Gado-Gado, West African groundnut stew, defatted nut flour, artificial almonds, nu-nuts,
      flavored nuts, Arachisöl, Erdnußöl, Arachis hypogaea, mixed nuts, Kung-Pao, bamba snack, Nussmischung,
      Nussmix, Erdnussmilch, moong phali, mungfali, kacang goreng, lac rang, đậu phộng, dau phong, jimami tofu,
      Snickers, Reese’s, kare-kare, p-nut butter, penut butter, peanut`,
    allowed: `coconut, nutmeg, butternut squash, peanut-free granola, Erdnussfrei, erdnussfreie Schokolade, erdnussfreies
      Müsli, Kokosnuss, Muskatnuss, Muskat, pea shoots, garden peas, Butternusskürbis, chestnuts, water chestnuts,
      doughnut, donut, tiger nuts, Erdmandel, walnuts, sesame oil, almond butter, hazelnut, coconut oil,
      nutritional yeast, Kichererbsen, Erdbeeren, Erdapfel, sugar snap peas, peashoots, hemp seeds, Walnussöl, no
      peanuts, without peanuts, ohne Erdnüsse, frei von Erdnüssen, sunflower butter, nutty Gruyère, Mandelmus,
      Haselnussmus, Kokosmus, chickpea satay-free sauce, brittlebush, mole-free`,
  },
  {
    avoided: 'tree-nuts',
    refused: `Schalenfrüchte, Kaschunüsse, Pecannüsse, Queenslandnüsse, marzipan, Marzipan-Rohmasse, Persipan, Mandeln, gemahlene Mandeln, Mandelblättchen, Walnusskerne,
      Haselnüsse, Paranüsse, Cashewkerne, Cashewmus, Pistazien, Pekannüsse, Macadamianüsse, Pinienkerne,
      Esskastanien, Maronen, Kastanien, Nussmus, gehackte Nüsse, Nusskuchen, Nuss-Nougat-Creme, Nutella, Nougat,
      Gianduja, Krokant, frangipane, orgeat, amaretti, almond flakes, pralines, bear nut, hickory nuts, shea nut,
      gingko nuts, pili nuts, mandorle, noisettes, noix de Grenoble, cerneaux, pignons de pin, castañas,
      avellanas, nueces, piñones, pistachos, anacardos, Baklawa, Bethmännchen, Vanillekipferl, Linzer Torte,
      Dominosteine, Lebkuchen, Makronen, Mandelhörnchen, badam, kaju, akhrot, pista, romesco, skordalia,
      muhammara, hazelnut oil, filberts, almond essence, cashew cream, nut crumbs, Nussecken, Florentiner,
      crocant, turrón, mandel, cantuccini, Cantuccini, trail mix, amande, m a n d e l n, Cola-Nuss-Mischung, pesto
      rosso, Pesto Genovese, Nusslikör, panforte, Mozartkugeln, ricciarelli, praliné, gianduiotti, Cashewnüsse,
      Haselnußkerne, Walnuß, Nuß, Nußmischung`,
    allowed: `coconut flakes, nutmeg, butternut squash, nut-free pesto, nut free chocolate, Kokosnuss, Muskatnuss,
      Butternusskürbis, water chestnuts, chestnut mushrooms, doughnuts, almond-shaped pasta, tiger nuts, peanuts,
      Erdnüsse, nussfrei, nussfreies Müsli, nussfreier Kuchen, ohne Nüsse, ohne Mandeln, pine, pineapple,
      Pinienhonig, Ananas, kukui, nutritional yeast, Mandelfrei, mandelfreier Kuchen, Kokosraspeln, monkey nuts,
      macaroni, chestnut-brown sugar, sunflower seeds, pumpkin seeds, Mandarinen, Mandoline, Wasserkastanien,
      Champignons`,
  },
  {
    avoided: 'gluten',
    refused: `Weizenmehl, Dinkelmehl, Weizengrieß, Grieß, Paniermehl, Semmelbrösel, Brötchen, Brot, Haferflocken, Gerste,
      Roggenbrot, Couscous, Bulgur, Seitan, Sojasauce, Sojasoße, soy sauce, Bier, Malzbier, Malz, Gerstenmalz,
      malt extract, Spätzle, Maultaschen, Knödel, Nudeln, Spaghetti, Toast, Baguette, Laugenstange, Brezel,
      Croissant, Blätterteig, Mürbeteig, Hefeteig, Pizzateig, Strudelteig, Filoteig, Tortenboden, Zwieback,
      Knäckebrot, Löffelbiskuits, Butterkekse, Kekse, Semmeln, Toastbrot, Grünkern, Emmer, Einkorn, Kamut,
      triticale, spelt, farro, freekeh, semolina, durum, orzo, panko, matzo meal, wheat starch, hydrolysed wheat
      protein, vital gluten, seitan strips, Worcestershire sauce, hoisin, roux, beurre manié, Mehlschwitze,
      Tempurateig, Paniert, Schnitzel, Frikadellen, Semmelknödel, Schupfnudeln, crackers, oats, rolled oats,
      Müsli, granola, barley, rye, pumpernickel, pita, naan, tortilla wraps, bulghur, ｆlour, w h e a t, couscous
      pearls, ptitim, Vollkornmehl, Type 405 Mehl, Weizenkleie, Kleie, Backerbsen, Flädle, Kritharaki, Risoni,
      Sauerteig, Fladenbrot, Ciabatta, Laugenbrezeln, plain flour, self-raising flour, strong flour, Ebly,
      Zartweizen, lasagne, Lasagneplatten, Gnocchi, Reibekuchen`,
    allowed: `buckwheat, Buchweizen, Buchweizenmehl, rice flour, Reismehl, Maismehl, Kartoffelmehl, Mandelmehl, Kokosmehl,
      glutenfrei, glutenfreie Nudeln, glutenfreies Brot, gluten-free oats, glutenfreie Haferflocken, cornflour,
      corn starch, Speisestärke, Maisstärke, quinoa, Hirse, polenta, Amaranth, tamari, rice noodles, Reisnudeln,
      Glasnudeln, almond flour, polenta, Brotfrucht, breadfruit, sweetbread, Mehlbanane, cauliflower, sunflower,
      Blumenkohl, wheatgrass, Kichererbsenmehl, Kichererbsennudeln, Linsennudeln, Zoodles, Maistortillas, corn
      tortillas, gluten-free soy sauce, glutenfreie Sojasauce, Bierrettich, Biryani, malt-free, Teff, Teffmehl,
      Süßkartoffel, sorghum, Reispapier`,
  },
  {
    avoided: 'milk',
    refused: `Butter, Sahne, Schlagsahne, Milch, Vollmilch, Quark, Magerquark, Schmand, Crème fraîche, Joghurt, Käse,
      Frischkäse, Parmesan, Mozzarella, Feta, Schafskäse, Ziegenkäse, Molkenpulver, Milchpulver, Kondensmilch,
      Buttermilch, Kefir, Skyr, Mascarpone, Ricotta, Hüttenkäse, Butterschmalz, Ghee, Süßrahmbutter, saure Sahne,
      Sauerrahm, Schlagobers, Rahm, Topfen, whey, casein, sodium caseinate, lactose, lactalbumin, curds,
      half-and-half, evaporated milk, dulce de leche, custard, paneer, halloumi, bocconcini, nutella,
      Vollmilchschokolade, Milchschokolade, Sahnebonbons, Vanillesoße, Vanillepudding, Eiscreme, Sahneeis,
      Bergkäse, Gouda, Emmentaler, Edamer, Gruyère, Brie, Camembert, Harzer, Limburger, Tilsiter, Appenzeller,
      Raclette, quark, fromage blanc, mantequilla, queso, nata, panna, burro, latte, beurre noisette, b u t t e r,
      E966, Labneh, Tzatziki, Béchamel, Gratinkäse, Reibekäse, Streukäse, Pizzakäse, Hirtenkäse, Burrata,
      Stracciatella, scamorza, caciocavallo, crescenza, Halbfettmargarine mit Joghurt, malai, rabri, clotted
      cream, Doppelrahm, Creme double, Cheddar, Pecorino, Grana, Schafmilch, Obazda`,
    allowed: `coconut milk, Kokosmilch, almond milk, Mandelmilch, Hafermilch, oat milk, peanut butter, Erdnussbutter,
      Erdnussmus, cocoa butter, Kakaobutter, butternut, Butternusskürbis, butter beans, Butterbohnen, buttercup
      squash, cream of tartar, cream of coconut, milk-free, milchfrei, milchfreie Schokolade, vegane Butter, vegan
      butter, vegan cheese, veganer Käse, vegane Sahne, Sojasahne, Hafersahne, Kokosjoghurt, dairy-free yogurt,
      dark chocolate, Zartbitterschokolade, Buttersalat, Butterpilze, lactic acid, creamed coconut, Milchsäure,
      nut butter, apple butter, soy milk, Sojamilch, Reismilch, Mandeldrink, Haferdrink, Sojajoghurt, pflanzliche
      Sahne, pflanzliche Milch, vegan feta, cashew cheese, Käsefrei, Buttermesser, ohne Butter, ohne Milch, ohne
      Sahne, cheesecloth, creamy avocado, buttery texture, butterhead lettuce, Pflanzenmilch, Pflanzenmargarine,
      Leberkäse`,
  },
  {
    avoided: 'eggs',
    refused: `Ei, Eier, Eigelb, Eiweiß, Eischnee, Eidotter, Dotter, Vollei, Rührei, Spiegelei, Volleipulver, Hühnereier,
      Wachteleier, Mayonnaise, Remoulade, Aioli, Hollandaise, Baiser, Meringue, Biskuit, Löffelbiskuits,
      Eiernudeln, Eierlikör, Eierschwämme-Ei, egg white, egg wash, dried egg, aquafaba and egg, Omelett,
      Pfannkuchen, Crêpe, Palatschinken, Kaiserschmarrn, Spätzle, Eierspätzle, hard-boiled eggs, yolks, albumen,
      ovalbumin, globulin egg, lecithin (egg), egg noodles, zabaglione, sabayon, E1105, lysozyme, eggnog, scotch
      egg, e g g, Soleier, Eiklar, Bio-Eier, Freiland-Eier, huevos, oeufs, uova, Quiche, Soufflé, Frittata,
      tamago, tortilla española, carbonara, mayo, Salatmayonnaise, Sauce tartare`,
    allowed: `eggplant, Eierfrucht, egg-free, eifrei, eifreie Mayonnaise, vegane Mayonnaise, vegan mayo, Eis,
      Eisbergsalat, Eiswürfel, Einkorn, Eichblattsalat, flax egg, Leinsamen-Ei, ohne Ei, ohne Eier, Reis, Weizen,
      weißer Pfeffer, Eiertomaten, egg replacer, Ei-Ersatz, Eiersatz, Eierschwammerl, Eiweißpulver aus Erbsen,
      Eisen, Zweige, Beifuß, feines Salz, kleine Tomaten, vegane Eier, eggless pasta, Meirettich`,
  },
  {
    avoided: 'fish',
    refused: `Lachs, Räucherlachs, Thunfisch, Sardellen, Anchovis, Sardinen, Hering, Kabeljau, Seelachs, Forelle, Makrele,
      Fischsauce, Fischsoße, Fischstäbchen, Matjes, Zander, Scholle, Heilbutt, Dorade, Wolfsbarsch, Pangasius,
      Tilapia, Karpfen, Aal, Kaviar, Bückling, Rollmops, Surimi, Worcestersauce, fish sauce, nam pla, nuoc mam,
      anchovy paste, bonito flakes, dashi, Worcestershire, Caesar dressing, garum, colatura, isinglass, bottarga,
      roe, kipper, smoked haddock, cod liver oil, Lebertran, Fischfond, Fischbrühe, Rotbarsch, Steinbeißer,
      Schellfisch, Saibling, Stockfisch, Bismarckhering, Sprotten, Kieler Sprotten, Seeteufel, Seezunge,
      Steinbutt, lox, s a l m o n, Saumon, atún, tonno, omega-3 fish oil, Fischöl, katsuobushi, patis, prahok,
      mahi-mahi, monkfish, hoki, whitebait, orange roughy, John Dory, pollack, Hecht, Wels, Barsch, Felchen,
      Renke, Maifisch, Rogen`,
    allowed: `vegan fish sauce, vegane Fischsauce, starfish-shaped pasta, fish-free, fischfrei, crayfish-free, selfish,
      Fischkräuter, Fischgewürz, oyster mushrooms, ohne Fisch, fish spatula, sea salt, Algen, nori, Hechtsprung,
      Barschemise, Carpaccio of beetroot, carp-free, skateboard`,
  },
  {
    avoided: 'crustaceans',
    refused: `Krebstiere, Garnelen, Krabben, Shrimps, Scampi, Hummer, Languste, Flusskrebse, Krebsfleisch, Kaisergranat, prawns,
      shrimp paste, belacan, crab sticks, langoustine, crayfish, lobster bisque, krill, gambas, crevettes, XO
      sauce, Nordseekrabben, Riesengarnelen, Tiefseegarnelen, Krabbenchips, prawn crackers, Krupuk, Kroepoek,
      Garnelenpaste, trassi, Terasi, Sambal Terasi, ebi, crawfish, p r a w n s, Bärenkrebs, Taschenkrebs,
      Königskrabbe, Meeresfrüchte, spider crab, tomalley, cigalas, langostinos, gamberi, mazzancolle, aragosta,
      homard, mantis shrimp, squilla`,
    allowed: `crab apples, shrimp-free, krustentierfrei, king oyster mushrooms, Krabbenfrei, ohne Garnelen, squid,
      Muscheln, Krebsfreie Sauce, lobster mushroom, prawn-free, vegan prawns, vegane Garnelen, Kresse`,
  },
  {
    avoided: 'molluscs',
    refused: `Weichtiere, Muscheln, Miesmuscheln, Jakobsmuscheln, Austern, Tintenfisch, Calamari, Oktopus, Krake, Sepia, Schnecken,
      Weinbergschnecken, Venusmuscheln, Herzmuscheln, clam juice, oyster sauce, Austernsauce, Austernsoße,
      scallops, mussels, cockles, whelks, squid ink, Sepiatinte, abalone, octopus, cuttlefish, escargots, razor
      clams, Pulpo, Kalmar, Vongole, cozze, moules, St Jacques, conpoy, Meeresfrüchte, limpets, ormer, periwinkles`,
    allowed: `oyster mushrooms, Austernpilze, Austernsaitlinge, vegan oyster sauce, vegane Austernsauce, shell pasta,
      Muschelnudeln, Schneckennudel, Zimtschnecken, clam-free, ohne Muscheln, Nusschnecken, oyster plant`,
  },
  {
    avoided: 'soy',
    refused: `Soja, Sojasauce, Sojamilch, Tofu, Räuchertofu, Seidentofu, Tempeh, Miso, Misopaste, Edamame, Sojabohnen,
      Sojalecithin, Lecithin, E322, soy lecithin, tamari, shoyu, TVP, Sojaschnetzel, Sojagranulat, Sojahack,
      Sojasprossen, Sojaöl, soybean oil, natto, okara, yuba, bean curd, doubanjiang, hoisin, teriyaki, gochujang,
      textured protein, s o y, Tamarisauce, ponzu, kecap, Ketjap Manis, E 322, E-322, Würzsauce Maggi, sojabonen,
      soia, soja granulé, kinako, douchi, Inari, aburaage, koya-dofu, atsuage, Sojacuisine, Sojadrink, soya
      chunks, meal maker, ganjang`,
    allowed: `soy-free, sojafrei, sojafreie Sauce, coconut aminos, sunflower lecithin, Sonnenblumenlecithin, chickpea
      tofu-free, ohne Soja, mung bean sprouts, Mungbohnensprossen, Sonnenblumen, rapeseed lecithin, Rapslecithin,
      Sojourn, broad beans, soy free miso-free, savoy cabbage, boysenberries`,
  },
  {
    avoided: 'celery',
    refused: `Sellerie, Knollensellerie, Staudensellerie, Stangensellerie, Selleriesalz, Suppengrün, Suppengemüse,
      Gemüsebrühe, Gemüsebrühwürfel, Rinderbrühe, Bouillon, celeriac, celery salt, celery seeds, vegetable stock,
      stock cube, mirepoix, soffritto, Old Bay, Bloody Mary mix, Marmite, Gemüsefond, Wurzelgemüse,
      Sellerieblätter, c e l e r y, céleri-rave, apio, sedano, Aromat, Vegeta, lovage and celery, Brühwürfel,
      Instantbrühe, Suppenwürze, Hühnerfond, bouquet garni with celery, Waldorfsalat, ajmod, smallage`,
    allowed: `celery-free stock, selleriefreie Gemüsebrühe, celtuce, Petersilienwurzel, parsley, Liebstöckel, ohne
      Sellerie, stockpot, brown rice, Brühe ohne Sellerie, fennel, Fondue-Gabel, stock without celery`,
  },
  {
    avoided: 'mustard',
    refused: `Senf, Dijonsenf, Senfkörner, Senfpulver, Senfsamen, süßer Senf, mustard powder, Dijon, English mustard,
      wholegrain mustard, Colman's, mustard seeds, curry powder, Currypulver, piccalilli, Senfgurken,
      Honig-Senf-Dressing, moutarde, mostarda, Gurkenwürfel Senf, Mayonnaise, mustard oil, Senföl, Senfsoße, rai
      seeds, kasundi, sarson, Weißwurstsenf, mustard cress, m u s t a r d, karashi, Curry-Pulver, Mostrich,
      Sinapis alba, Löwensenf, sarepta`,
    allowed: `mustard-free, senffrei, custard, Wasabi-free, ohne Senf, cress, Muskat, gehackte Senffreie Gurken, mustang,
      Curryblätter, curry leaves, senffreies Dressing`,
  },
  {
    avoided: 'sesame',
    refused: `Sesam, Sesamöl, Sesamsamen, Sesampaste, Tahini, Tahin, Hummus, Halva, Zaatar, Za'atar, Gomasio, gomashio,
      Dukkah, sesame oil, toasted sesame, benne seeds, til, gingelly, black sesame, furikake, Sesamkörner,
      Sesammus, Tahina, tahin, sim sim, ajonjolí, sésame, sesamo, s e s a m e, Helva, Chalwa, everything bagel
      seasoning, shichimi, hummous, baba ganoush, Sesamsaat, Sesambrötchen, Hamburger mit Sesam, teel, sesamum
      indicum, tehini, goma dare`,
    allowed: `sesame-free, sesamfrei, sesamfreies Brötchen, ohne Sesam, poppy seeds, Mohn, tilapia, until, linseed,
      Sesselpilz, still water`,
  },
  {
    avoided: 'sulphites',
    refused: `Wein, Weißwein, Rotwein, Weinessig, Rotweinessig, Balsamico, getrocknete Aprikosen, Sekt, Sherry, Portwein,
      E220, E221, E 223, E228, Natriumsulfit, Kaliummetabisulfit, sodium metabisulphite, wine, dried apricots,
      balsamic vinegar, sulphur dioxide, Schwefeldioxid, geschwefelt, Trockenfrüchte, Trockenobst, Dörrobst,
      prosecco, Cidre, cider, Kartoffelpüree-Pulver, w i n e, Aperol, Champagner, Marsala, Mirin, Apfelwein,
      Zitronat, Orangeat, vin blanc, vino, Aceto balsamico, kandierte Früchte, Belegkirschen,
      Zitronensaftkonzentrat`,
    allowed: `sulphite-free, unsulphured apricots, ungeschwefelte Aprikosen, ungeschwefelte Rosinen, sulfitfrei, grapes,
      Weintrauben, fresh apricots, cider vinegar, Apfelessig, wine glass, Weinstein, Weinsteinbackpulver,
      schweinefrei, Schweinefilet, E330, Weinblätter, vine leaves, Traubenkernöl`,
  },
  {
    avoided: 'lupin',
    refused: `Lupine, Lupinen, Lupinenmehl, Süßlupine, Lupinenschrot, Lupineneiweiß, lupin flour, lupini beans, tremoços,
      altramuces, Lupinenkaffee, l u p i n, lupin flakes, Lupinenmilch, Lupinentempeh, lupin seed, lupine flour,
      Lopino, Lupinus albus, Wolfsbohnen, lupins`,
    allowed: `lupin-free, lupinenfrei, beans, broad beans, ohne Lupine, Lupe, tulip, Wolfsbarsch`,
  },
]

const DIETS: Names[] = [
  {
    avoided: 'vegan',
    refused: `Honig, Gelatine, honey, gelatine, Hühnerbrühe, Rinderfond, Speck, Schmalz, Butterschmalz, Lachs, Eier, Ei,
      Eigelb, Quark, Sahne, Käse, Hackfleisch, Mett, Wurst, Schinken, Lardons, anchovies, fish sauce, oyster
      sauce, ghee, beeswax, lard, suet, carmine, E120, E901, E904, E441, Gummibärchen, Marshmallows, Bienenwachs,
      Bienenpollen, bee pollen, royal jelly, propolis, Gelee Royale, Karmin, Schellack, isinglass, Hausenblase,
      Pepsin, Lab, rennet, bone char, Knochenmehl, Hähnchenbrust, Huhn, Pute, Lamm, Reh, Hirsch, Kaninchen, Gans,
      Ente, Innereien, Leber, Nieren, Blutwurst, Schwarte, Rinderhack, Bratwurst, Salami, Chorizo, Leberwurst,
      Leberkäse, Mortadella, Parmaschinken, casein, whey, Worcestershire sauce, dashi, Gulasch, Schnitzel,
      Filetsteak, Tatar, Kassler, Frikadellen, Hackbällchen, Currywurst, pepperoni, caviar, quail eggs, mead,
      Garnelen, cod, veal, ox cheek, pork scratchings, bone marrow, duck fat, Gänsefett, Talg, Rindertalg, b a c o
      n, Hühnchen, Geflügel, Poularde, Wachtel, Fasan, Kutteln, lactose`,
    allowed: `Honigmelone, honeydew, Agavendicksaft, Kokosmilch, veganer Käse, vegane Butter, vegane Wurst, vegan sausage,
      vegan bacon, veganes Hack, Sojahack, Agar-Agar, Fleischtomaten, Austernpilze, Räuchertofu, Leinsamen,
      eggplant, beefsteak tomato, jackfruit, vegan honey, veganer Honig, Pfifferlinge, Ochsenherztomate, Bärlauch,
      Hirschhornsalz, Reis, Eis am Stiel aus Obst, Eisbergsalat, Hahnenkamm, Lammfrei, Feldsalat, Rapunzel,
      Hasenohr-Pilz, peanut butter, cocoa butter, plant-based mince, meat-free mince, pflanzliches Hack,
      Kokosjoghurt, Gemüsebrühe, vegetable stock, Leberfrei, Wildreis, wild rice, wild garlic, Wildkräuter, kidney
      beans, Kidneybohnen, Knoblauch, Labkraut, Enoki, Putenfrei, Erdnussmus, Zentimeter Ingwer, frische Minze,
      Komponenten, Salbei, Hefe, Essig, Gänseblümchen, Wurstfrei, vegane Bratwurst, Seitanwurst, Tofuwürstchen,
      Lauch, Rindenfrei, Zimtrinde, Rinde`,
  },
  {
    avoided: 'halal',
    refused: `pork, Schweinefleisch, Speck, Schinken, bacon, lard, Schmalz, Gelatine, gelatine, wine, Weißwein, Rum, Bier,
      Cognac, Kirschwasser, Weinbrand, Likör, vanilla extract, Amaretto, Mirin, Sake, sherry, Sekt, Eierlikör,
      Obstler, Schnaps, Korn (Schnaps), Marsala, Speckwürfel, Leberkäse, Mett, Kassler, Blutwurst, Wiener
      Würstchen, Schweinehack, gemischtes Hackfleisch, Bacon Bits, Prosciutto, 'nduja, guanciale, beer, rum
      raisin, Calvados, Grappa, Wodka, Gin, brandy, bourbon, port, kirsch, ham hock, Schweineschmalz, Eisbein,
      Schweinebauch, Kochschinken, Mortadella, hog casings, pepsin, w i n e, Aperol, Campari, Prosecco,
      Champagner, Portwein, Jägermeister, Angostura, Sangria`,
    allowed: `halal beef, Rindfleisch, chicken, Hähnchen, Lamm, ginger, Ingwer, root beer, ginger ale, apple cider
      vinegar, Weinblätter, Weintrauben, Weinsteinbackpulver, Rumpsteak, Rumkugelfrei, alkoholfreies Bier,
      alcohol-free wine, non-alcoholic beer, halal gelatine, agar, cornmeal, Korn, grain, Original, turkey bacon,
      Putenschinken, Rinderschinken, hamburger bun, shamrock, Rumpf, crumbs, drum, rump, portobello, vanilla bean,
      Vanilleschote, Essig, wine-free, chamomile, Hammelfleisch, ohne Alkohol, ohne Wein, Portulak, Portion,
      Sekunden, Ginseng, Meerrettich`,
  },
  {
    avoided: 'vegetarian',
    refused: `Hackfleisch, Hähnchen, Speck, Fischsauce, Parmesan, Parmigiano Reggiano, Gelatine, Worcestershire, Anchovis,
      Hühnerbrühe, Rinderbrühe, Schmalz, gelatin, rennet, Lab, Salami, Garnelen, Muscheln, Thunfisch, chicken
      stock, bone broth, Gulasch, Mett, Bratwurst, Leberwurst, Reh, Hirsch, Wildschwein`,
    allowed: `vegetarisches Hack, vegetarian parmesan, Ei, Milch, Honig, Mozzarella, Tofu, Seitan, veggie burger,
      Gemüsefrikadelle, meat-free sausages, fleischlose Wurst, vegetarische Wurst, fleischfreie Bolognese,
      Fleischtomate, lab-grown, Gemüsebrühe, butter`,
  },
  {
    avoided: 'kosher-style',
    refused: `Schweinefleisch, Garnelen, Hummer, Muscheln, Hase, Kaninchen, Aal, Wels, Speck, Schinken, rabbit, eel,
      catfish, Kaviar, Störfleisch, frog legs, octopus, squid, bacon, Gelatine, Tintenfisch, Krabben, Schnecken,
      shark, monkfish, Seeteufel, Wildschwein`,
    allowed: `beef, Rind, salmon, Lachs, chicken, kosher salt, koscheres Salz, crab apple, Hasenpilz, Huhn`,
  },
]

testNames('allergies', ALLERGIES)
testNames('diet', DIETS)

Deno.test('a German sentence is not refused for words that hold another', () => {
  for (const [avoided, text] of [
    ['gluten', 'Den Teig kneten und zum Abendbrot mit Schmalz servieren.'],
    ['gluten', 'Zucchini-Lasagne in die Kuchenform geben.'],
    ['tree-nuts', 'Ein nussiges Aroma voller Genüsse, mit Muskatnuss und Kokosnüssen.'],
    ['milk', 'Erdnussbutter unterrühren, bei Ober-/Unterhitze backen, Milchsäure und Hafersahne dazu.'],
    ['eggs', 'Zur Feier des Tages mit Eierschwammerln und Eistee, zweimal wenden.'],
    ['sulphites', 'Das Filet mit Weintrauben und Weinstein würzen.'],
    ['celery', 'Kurz überbrühen und abgießen.'],
    ['molluscs', 'Mit Muschelnudeln und Austernpilzen.'],
  ] as const) {
    const wishes = readWishes({ allergies: [avoided], diet: [] })
    equal(checkFoodSafety(wishes, { ...RECIPE, ingredients: [], allergens: [], steps: [text] }), [], text)
  }
})
