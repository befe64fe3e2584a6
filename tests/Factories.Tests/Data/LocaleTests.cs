namespace Shakeout.Factories.Tests.Data;

/// <summary>What each locale gives for one seed. These values move only when Bogus changes its lists, and then on purpose.</summary>
public sealed class LocaleTests
{
    [Fact]
    public void English()
        => Sheet("en").ShouldBe("""
            Name: Nannie Cronin | Dudley Hegmann | Alisa Stroman
            First: Nannie | Carol | Dudley
            Last: Roberts | Cronin | Goyette
            Email: nannie.cronin@example.test | dudley.hegmann@example.test | alisa.stroman@example.test
            Street: 23082 Heaney Plains | 5562 Jerome Corner | 056 Drake Run
            City: Carolburgh | North Sanford | Lake Eunastad
            PostCode: 12308-2836 | 45562 | 40690
            State: Pennsylvania | Delaware | Indiana
            Country: Rwanda | Cayman Islands | Faroe Islands
            Phone: (323) 555-0108 | (836) 555-0124 | (662) 555-0114
            Company: Cronin, Goyette and Hegmann | Stroman Inc | Heaney, Mosciski and Doyle
            Words: quod nesciunt | minima nisi | eaque accusamus
            Sentence: Nesciunt minima nisi eaque accusamus eius et laboriosam et.
            Url: https://quod.example.test/nesciunt
            """);

    [Fact]
    public void German()
        => Sheet("de").ShouldBe("""
            Name: Kassandra Dressler | Lewin Hodea | Ben Stolle
            First: Kassandra | Henrik | Lewin
            Last: Räntsch | Dressler | Gutjahr
            Email: kassandra.dressler@example.test | lewin.hodea@example.test | ben.stolle@example.test
            Street: Erbelegasse 0 | Ringstr. 6 | In den Blechenhöfen 62a
            City: Henrikdorf | Nord Melisa | Alt Merlinscheid
            PostCode: 12308 | 83624 | 56214
            State: Saarland | Berlin | Bremen
            Country: São Tomé und Príncipe | Bulgarien | Ghana
            Phone: (089) 99998 123 | (030) 23125 828 | (040) 66969 624
            Company: Dressler, Gutjahr und Hodea | Stolle AG | Hiller, Nabein und Flore
            Words: quod nesciunt | minima nisi | eaque accusamus
            Sentence: Nesciunt minima nisi eaque accusamus eius et laboriosam et.
            Url: https://quod.example.test/nesciunt
            """);

    [Fact]
    public void French()
        => Sheet("fr").ShouldBe("""
            Name: Denise Lefevre | Germain Sanchez | Aimé Collet
            First: Denise | Candide | Germain
            Last: Rey | Lefevre | Morin
            Email: denise.lefevre@example.test | germain.sanchez@example.test | aime.collet@example.test
            Street: 2308 Impasse de la Harpe | 4556 Allée de Montmorency | 90 Quai d'Assas
            City: Grenoble | Rouen | Clichy
            PostCode: 12308 | 83624 | 56214
            State: Nord-Pas-de-Calais | Basse-Normandie | Centre
            Country: Rwanda | Cayman Islands | Faroe Islands
            Phone: 05 36 49 12 30 | 06 39 98 28 36 | 02 61 91 45 56
            Company: Lefevre et Morin | Richard GIE | Julien EURL
            Words: quod nesciunt | minima nisi | eaque accusamus
            Sentence: Nesciunt minima nisi eaque accusamus eius et laboriosam et.
            Url: https://quod.example.test/nesciunt
            """);

    [Fact]
    public void Japanese()
        => Sheet("ja").ShouldBe("""
            Name: 田中 莉子 | 山本 陽翔 | 木村 大翔
            First: 莉子 | 樹 | 陽翔
            Last: 斎藤 | 田中 | 伊藤
            Email: nannie.cronin@example.test | dudley.hegmann@example.test | alisa.stroman@example.test
            Street: 23082 山本Plains | 5562 翼Corner | 056 陽翔Run
            City: 東伊藤区 | 港大和村 | 結愛市
            PostCode: 123-0828 | 624-5562 | 406-9056
            State: 山口県 | 茨城県 | 神奈川県
            Country: Rwanda | Cayman Islands | Faroe Islands
            Phone: +1 323 555 0108 | +1 836 555 0124 | +1 662 555 0114
            Company: 田中, 伊藤 and 山本 | 木村 Inc | 山本, 佐々木 and 渡辺
            Words: みさき輸出 | じぎするかわかす | たまご送る
            Sentence: 輸出じぎするかわかすたまご送る既にきもち鍋壮年。
            Url: https://quod.example.test/nesciunt
            """);

    [Fact]
    public void Portuguese_of_Brazil()
        => Sheet("pt_BR").ShouldBe("""
            Name: Nataniel Santos | Fabiano Braga | Ana Clara Martins
            First: Nataniel | Cecília | Fabiano
            Last: Saraiva | Santos | Franco
            Email: nataniel.santos@example.test | fabiano.braga@example.test | anaclara.martins@example.test
            Street: 23082 Braga Alameda | 5562 Karla Rua | 056 Fabiano Marginal
            City: Santa Maria | Campo Grande | Diadema
            PostCode: 12308-283 | 24556-214 | 69056-027
            State: Rio Grande do Sul | Bahia | Espírito Santo
            Country: Rússia | Cabo Verde | Etiópia
            Phone: +1 323 555 0108 | +1 836 555 0124 | +1 662 555 0114
            Company: Santos, Franco e Braga | Martins LTDA | Braga, Pereira e Reis
            Words: quod nesciunt | minima nisi | eaque accusamus
            Sentence: Nesciunt minima nisi eaque accusamus eius et laboriosam et.
            Url: https://quod.example.test/nesciunt
            """);

    [Fact]
    public void Russian()
        => Sheet("ru").ShouldBe("""
            Name: Анжела Дорофеева | Алексей Якушев | Николай Суханов
            First: Зинаида | Владислав | Игорь
            Last: Воронова | Никифоров | Некрасов
            Email: zinaida.nikiforov@example.test | igor.muravev@example.test | andrei.molchanova@example.test
            Street: улица Нагорная, 828 | Юбилейная проспект, 562 | ул. Трудовая, 056
            City: Казань | Саратов | Брянск
            PostCode: 123082 | 362455 | 214069
            State: Свердловская область | Республика Северная Осетия-Алания | Ставропольский край
            Country: Сент-Киттс и Невис | Вануату | Доминиканская Республика
            Phone: +1 323 555 0108 | +1 836 555 0124 | +1 662 555 0114
            Company: ООО ПермьТорг | ТСЖ Анфиса | ЗАО НовокузнецкТоргПром
            Words: с забывать | концепция направлений | базы сфера
            Sentence: Забывать концепция направлений базы сфера идейные соображения нами предпосылки.
            Url: https://s.example.test/zabyvat
            """);

    [Fact]
    public void Refuses_a_locale_that_is_not_there()
        => Should.Throw<FactoryException>(() => Drawing.Gen().Locale("xx")).Message
            .ShouldStartWith("'Customer.Email' draws from the locale 'xx', and there is none of that name. Known: af_ZA, ar, az, cz, de, de_AT,");

    [Fact]
    public void Every_locale_has_all_data()
        => Bogus.Database.GetAllLocales().SelectMany(locale => Sheet(locale).Split('\n').Where(line => !line.StartsWith("State:", StringComparison.Ordinal) && HasGap(line)).Select(line => $"{locale}: {line}"))
            .ShouldBeEmpty();

    private static bool HasGap(string line) => line.Split(": ")[1].Split(" | ").Any(string.IsNullOrWhiteSpace);

    private static string Sheet(string locale) => string.Join('\n',
        $"Name: {Drawing.Line(f => f.Locale(locale).Name.Full)}",
        $"First: {Drawing.Line(f => f.Locale(locale).Name.First)}",
        $"Last: {Drawing.Line(f => f.Locale(locale).Name.Last)}",
        $"Email: {Drawing.Line(f => f.Locale(locale).Email)}",
        $"Street: {Drawing.Line(f => f.Locale(locale).Address.Street)}",
        $"City: {Drawing.Line(f => f.Locale(locale).Address.City)}",
        $"PostCode: {Drawing.Line(f => f.Locale(locale).Address.PostCode)}",
        $"State: {Drawing.Line(f => f.Locale(locale).Address.State)}",
        $"Country: {Drawing.Line(f => f.Locale(locale).Address.Country)}",
        $"Phone: {Drawing.Line(f => f.Locale(locale).Phone)}",
        $"Company: {Drawing.Line(f => f.Locale(locale).Company)}",
        $"Words: {Drawing.Line(f => f.Locale(locale).Words(2))}",
        $"Sentence: {Drawing.Gen().Locale(locale).Sentence}",
        $"Url: {Drawing.Gen().Locale(locale).Url}");
}
