namespace Mingji.Workbench.Evaluations;

/// <summary>Evaluations as people call them.</summary>
public static class EvaluationNames
{
    public static string Of(EvaluationKind kind) => kind switch
    {
        EvaluationKind.Departmental => "部门评价",
        EvaluationKind.Fiscal => "财政评价",
        _ => "自评",
    };
}
