using System.Collections.Immutable;

namespace Mingji.Core.Reports;

/// <summary>The names by which the sentences of an outline ask for facts: what people call them.</summary>
public static class ReportFactNames
{
    public const string Unit = "单位";
    public const string Department = "主管部门";
    public const string Year = "年度";
    public const string Project = "项目名称";
    public const string Initial = "年初预算数";
    public const string Adjusted = "全年预算数";
    public const string Executed = "全年执行数";
    public const string Rate = "预算执行率";
    public const string Basic = "基本支出执行数";
    public const string OnProjects = "项目支出执行数";
    public const string Before = "上年执行数";
    public const string Establishment = "人员编制";
    public const string Staff = "实有人数";
    public const string Duties = "职能职责";
    public const string Goal = "预期目标";
    public const string Achieved = "完成情况";
    public const string SelfScore = "自评得分";
    public const string SelfGrade = "自评等级";
    public const string ProjectCount = "项目个数";
    public const string ProjectsAdjusted = "项目预算合计";
    public const string ProjectsExecuted = "项目执行合计";
    public const string ProjectsRate = "项目执行率";
    public const string IndicatorCount = "指标个数";
    public const string Reached = "达标指标个数";
    public const string Missed = "未达标指标个数";
    public const string Judged = "由人评定指标个数";
    public const string EvaluationScore = "评价得分";
    public const string EvaluationGrade = "评价等级";

    public const string Name = "名称";
    public const string Target = "目标值";
    public const string Actual = "完成值";
    public const string Points = "分值";
    public const string Score = "得分";
    public const string Reason = "原因";

    /// <summary>Of the whole dossier.</summary>
    public static readonly ImmutableArray<string> OfDossier =
    [
        Unit, Department, Year, Project, Initial, Adjusted, Executed, Rate, Basic, OnProjects, Before, Establishment, Staff, Duties, Goal,
        Achieved, SelfScore, SelfGrade, ProjectCount, ProjectsAdjusted, ProjectsExecuted, ProjectsRate, IndicatorCount, Reached, Missed, Judged,
        EvaluationScore, EvaluationGrade,
    ];

    /// <summary>Of one row: an indicator, a project, a part of the score sheet.</summary>
    public static readonly ImmutableArray<string> OfItem = [Name, Target, Actual, Points, Score, Reason, Adjusted, Executed, Rate];
}
