using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Years;

/// <summary>A deadline put off. <paramref name="Unit"/> is whose; <paramref name="Cases"/> how many cases it moved.</summary>
public sealed record DeadlineExtended(string Form, string Unit, string Due, string Reason, int Cases)
{
    public const string Kind = "deadline-extended";
}

/// <summary>A form added to a year that was open already.</summary>
public sealed record FormAdded(string Form, string Opens, string Due)
{
    public const string Kind = "form-added";
}

/// <summary>What can be changed in a year that is open: a form more, a deadline later, cases for units that came later.</summary>
public sealed class YearChanges(IStore store, TimeProvider clock)
{
    private const int LongestReason = 1000;

    /// <summary>Adds a form; its cases are made by <see cref="YearCases.Fill"/> afterwards.</summary>
    public Task<bool> AddForm(Access access, long yearId, FormDue form, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(form);
        MustBeWindow(form);
        return store.Write(session =>
        {
            var year = MustRun(session, access, yearId, "给年度加表");
            if (YearStore.Forms(session, yearId).Any(f => f.Kind == form.Kind)) throw new RefusalException($"这个年度已经有{form.Kind.Name}");
            AddForm(session, yearId, form);
            Expect(session, year);
            EventLog.Append(session, year.Stream, clock.GetUtcNow(), access.Person.Id, FormAdded.Kind,
                new FormAdded(form.Kind.Name, Dates.Of(form.Opens), Dates.Of(form.Due)));
            return true;
        }, cancel);
    }

    /// <summary>Has the cases made of units and projects that came after the year was opened.</summary>
    public Task<bool> Refill(Access access, long yearId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session =>
        {
            Expect(session, MustRun(session, access, yearId, "补齐年度的表"));
            return true;
        }, cancel);
    }

    /// <summary>
    /// Puts the deadline of a form off, for everybody (<paramref name="unitId"/> null) or for a unit and what is below it. How many cases
    /// have more time now.
    /// </summary>
    public Task<int> Extend(
        Access access, long yearId, FormType form, DateOnly due, string reason, long? unitId = null, int period = 0,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        var why = CellEditing.Clean(reason);
        if (why.Length is 0 or > LongestReason) throw new RefusalException("延期必须写明理由，会记入年度的历史");
        return store.Write(session => Extend(session, access, yearId, new DueForm(form, period), due, why, unitId), cancel);
    }

    internal static void MustBeWindow(FormDue form)
    {
        if (!YearForms.Fillable.Contains(form.Form)) throw new RefusalException($"{FormName.OfKind(form.Form)}不在这里填报");
        var watches = form.Form == FormType.MonitoringForm;
        if (watches ? form.Period is < 1 or > 11 : form.Period != 0)
            throw new RefusalException("监控表要写明监控到几月（1到11月），其他的表不写");
        if (form.Due < form.Opens)
            throw new RefusalException($"{form.Kind.Name}的截止日期{Dates.Of(form.Due)}早于开放日期{Dates.Of(form.Opens)}，请改正");
    }

    internal static void AddForm(Session session, long yearId, FormDue form) => session.Execute(
        "insert into year_forms (year_id, form_type, period, opens, due) values (@yearId, @type, @Period, @opens, @due)",
        new { yearId, type = Codes.Of(form.Form), form.Period, opens = Dates.Of(form.Opens), due = Dates.Of(form.Due) });

    private int Extend(Session session, Access access, long yearId, DueForm form, DateOnly due, string reason, long? unitId)
    {
        var year = MustRun(session, access, yearId, "延长期限");
        var known = YearStore.Forms(session, yearId).FirstOrDefault(f => f.Kind == form)
            ?? throw new RefusalException($"这个年度没有{form.Name}");
        var unit = unitId is { } id ? UnitTree.Find(session, id) : null;
        if (unitId is not null && (unit is null || !unit.Path.StartsWith(year.UnitPath, StringComparison.Ordinal)))
            throw new RefusalException($"没有这个单位，或者它不在{year.UnitName}下面");
        if (unit is null && due <= known.Due)
            throw new RefusalException($"截止日期只能往后延：现在是{Dates.Of(known.Due)}，请填更晚的日期");
        var cases = session.Execute(
            """
            update cases set due = @due where year_id = @yearId and form_type = @type and period = @Period and round = 0
                and evaluation = '' and due < @due and unit_id in (select id from units where path like @below)
            """,
            new { due = Dates.Of(due), yearId, type = Codes.Of(form.Form), form.Period, below = (unit?.Path ?? year.UnitPath) + "%" });
        if (unit is null)
        {
            session.Execute(
                "update year_forms set due = @due where year_id = @yearId and form_type = @type and period = @Period",
                new { due = Dates.Of(due), yearId, type = Codes.Of(form.Form), form.Period });
        }
        else if (cases == 0) throw new RefusalException($"“{unit.Name}”没有期限早于{Dates.Of(due)}的{form.Name}，没有可延的");

        EventLog.Append(session, year.Stream, clock.GetUtcNow(), access.Person.Id, DeadlineExtended.Kind,
            new DeadlineExtended(form.Name, unit?.Name ?? "全部单位", Dates.Of(due), reason, cases));
        return cases;
    }

    private static OpenYear MustRun(Session session, Access access, long yearId, string what)
    {
        var year = YearStore.MustSee(session, access, yearId);
        access.Must(Role.PerformanceDivision, year.UnitPath, what);
        return year;
    }

    /// <summary>Counts anew how many cases there should be, and has the missing ones made.</summary>
    private static void Expect(Session session, OpenYear year)
    {
        var (units, projects) = YearSeats.Count(session, year.UnitPath, year.Year);
        var expected = YearStore.Forms(session, year.Id).Sum(f => YearForms.IsOfProject(f.Form) ? projects : units);
        session.Execute("update years set filling = 1, expected = @expected where id = @Id", new { expected, year.Id });
    }
}
