namespace Mingji.Core.Checks;

/// <summary>Where checks put what they find. One sink serves a whole run; a check that finds nothing allocates nothing.</summary>
public sealed class FindingSink
{
    private readonly List<Finding> _findings = [];
    private readonly List<NotEvaluated> _notEvaluated = [];

    public IReadOnlyList<Finding> Findings => _findings;

    public IReadOnlyList<NotEvaluated> NotEvaluated => _notEvaluated;

    public void Add(Finding finding) => _findings.Add(finding);

    public void Skip(NotEvaluated skipped) => _notEvaluated.Add(skipped);

    public void Clear()
    {
        _findings.Clear();
        _notEvaluated.Clear();
    }
}
