using Mingji.Core.Forms;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;

namespace Mingji.Workbench.Tests.Publishing;

public sealed class PublicIndexTests(Engines engines)
{
    private const int Count = 60;

    private static readonly PublicQuery[] Queries =
    [
        new(), new(Page: 1), new(Page: 2), new(Page: 3), new(Page: 50), new("设备"), new("设备 2023"), new(" 2023　设备 ", 2023), new("PORT"), new("没有"),
        new(Year: 2022), new(Year: 1999), new(Kind: FormType.ProjectSelfEvaluation), new(Kind: FormType.FinalAccounts, Year: 2023),
        new(Unit: "111"), new(Unit: "口岸"), new(Unit: "port"), new(Unit: "11"), new("100%_"), new("a b c d e"), new("!"), new("设备", 2023, Page: 1),
        new(new string('长', 300)),
    ];

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Searches_in_memory_find_what_the_database_finds(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        await Fill(city);
        var (whole, part) = await city.Store.Read(s => (PublicIndex.Read(s), PublicIndex.Read(s, 25)));
        Assert.Equal(whole.Years, part.Years);
        Assert.Equal([FormType.FinalAccounts, FormType.ProjectSelfEvaluation], part.Kinds);
        var unknown = 0;
        foreach (var query in Queries)
        {
            var asked = await city.Store.Read(s => PublicSearch.Find(s, query));
            Same(asked, whole.Find(query)!);
            // An index that doesn't hold everything knows the whole answer, or says that it doesn't.
            if (part.Find(query) is { } known) Same(asked, known);
            else unknown++;
        }

        Assert.InRange(unknown, 1, Queries.Length - 1);
        Assert.Equal(PublicSearch.PageSize, part.Find(new())!.Lines.Count);
    }

    private static void Same(PublicFound expected, PublicFound found)
    {
        Assert.Equal(expected.HasMore, found.HasMore);
        Assert.Equal(expected.Lines, found.Lines);
    }

    private static Task<bool> Fill(City city) => city.Store.Write(session =>
    {
        var (unit, person) = (session.Single<long>("select min(id) from units"), session.Single<long>("select min(id) from people"));
        for (var i = 0; i < Count; i++)
        {
            var title = $"{(i % 3 == 0 ? "设备购置" : "运行维护 port")}{2021 + (i % 4)}";
            var id = PublicationStore.Add(session, new(null, null, unit, i % 2 == 0 ? "口岸服务中心" : "Port Office", i % 2 == 0 ? "111" : "112",
                2021 + (i % 4), i % 5 == 0 ? FormType.FinalAccounts : FormType.ProjectSelfEvaluation, title, 1, title)
            {
                Words = title.ToLowerInvariant(), Note = "", ContentHash = $"{i}", PublishedAt = $"2024-01-{1 + (i % 7):00}T00:00:00.000Z", PersonId = person,
                Text = $"{i}",
            }, null);
            if (i % 9 == 0) session.Execute("update publications set withdrawn_at = @at, withdrawn_why = 'x' where id = @id", new { id, at = "2024-02-01T00:00:00.000Z" });
            if (i % 11 == 0) session.Execute("update publications set replaced_by = @id where id = @id", new { id });
        }

        return true;
    });
}
