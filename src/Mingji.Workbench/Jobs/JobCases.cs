using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Jobs;

/// <summary>Which cases a job has already changed: none is changed twice by the same.</summary>
public static class JobCases
{
    /// <summary>False when another item of the job was there before.</summary>
    public static bool Add(Session session, long job, long caseId, int item)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Execute(
            "insert into job_cases (job_id, case_id, number) values (@job, @caseId, @item) on conflict do nothing", new { job, caseId, item }) == 1;
    }

    /// <summary>The name of somebody else who has filled the case in; null when nobody has.</summary>
    public static string? OtherPreparer(Session session, long caseId, long person)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First<string>(
            "select p.name from case_preparers c join people p on p.id = c.person_id where c.case_id = @caseId and c.person_id <> @person limit 1",
            new { caseId, person });
    }
}
