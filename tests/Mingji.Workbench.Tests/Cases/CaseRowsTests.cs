using Mingji.Core.Filling;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Tests.Storage;

namespace Mingji.Workbench.Tests.Cases;

/// <summary>Whatever was typed in whatever order, the rows beside the document are those of the document as it is.</summary>
public sealed class CaseRowsTests(Engines engines)
{
    private static readonly string[] Texts = ["12.50", "≥95%", "10", "", "已完成", "100%", "13800000000", "9.9"];

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Rows_written_where_they_changed_are_the_rows_written_anew(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var id = await city.CaseOf("111");
        var person = await city.As("preparer111");
        var random = new Random(7);
        for (var i = 0; i < 60; i++)
        {
            var filled = (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled;
            var cells = filled.Cells.ToList();
            var cell = cells[random.Next(cells.Count)];
            await city.Desk.Save(person, id, [new(cell.Number.Value, cell.Text, Texts[random.Next(Texts.Length)])]);
        }

        var (kept, anew) = await city.Store.Write(session =>
        {
            var (subject, stored) = (CaseStore.Find(session, id)!, CaseStore.Form(session, id)!);
            var before = Rows(session, id);
            var form = stored.Filled.Form;
            CaseNumbers.Put(session, id, null, form, Assessment.Of(form, city.Desk.StandardOf(subject)), "");
            return (before, Rows(session, id));
        });
        Assert.NotEmpty(kept);
        Assert.Equal(anew, kept);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Each_change_says_the_hash_of_the_form_after_it(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var id = await city.CaseOf("111");
        var person = await city.As("preparer111");
        var filled = (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled;
        var cell = filled.Cells.First(c => c.Number.Field == CellField.Adjusted).Number.Value;
        await city.Desk.Save(person, id, [new(cell, "", "92.00")]);
        await city.Steps.Take(person, id, new(CaseAction.Submit, "", []));

        var (document, frozen, events) = await city.Store.Read(s => (
            s.Single<string>("select document from forms where case_id = @id", new { id }),
            s.Single<string>("select document from form_versions where case_id = @id", new { id }),
            EventLog.Newest(s, Case.StreamOf(id), 2)));
        Assert.All(events, e => Assert.Equal(DocumentHash.Of(document), EventLog.FormOf(e)));
        Assert.Equal(document, frozen);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_document_changed_behind_our_back_is_not_opened(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var id = await city.CaseOf("111");
        await city.Store.Write(s => s.Execute("update forms set document = replace(document, '万', '亿'), hash = substr(hash, 2) || '0'"));
        Assert.Contains("改动过", (await Assert.ThrowsAsync<RefusalException>(() => city.Store.Read(s => CaseStore.Form(s, id)))).Message, StringComparison.Ordinal);
    }

    private static List<string> Rows(Session session, long id) =>
    [
        .. session.Query<string>(
            """
            select row_key || '|' || position || '|' || level1 || '|' || name || '|' || coalesce(target, '-') || '|' || coalesce(actual, '-')
                || '|' || coalesce(points, '-') || '|' || coalesce(score, '-') || '|' || coalesce(due_score, '-')
            from indicators where case_id = @id order by position
            """,
            new { id }),
        .. session.Query<string>(
            "select position || rule || severity || cell || label || message || basis || coalesce(stated, '-') || coalesce(expected, '-') "
            + "from findings where case_id = @id order by position",
            new { id }),
        .. session.Query<string>(
            "select row_key || label || coalesce(initial, '-') || coalesce(adjusted, '-') || coalesce(executed, '-') from funds where case_id = @id order by position",
            new { id }),
        .. session.Query<string>(
            "select coalesce(stated_score, '-') || coalesce(due_score, '-') || errors || '/' || warnings from cases where id = @id", new { id }),
    ];
}
