namespace Mingji.Core.Narratives;

/// <summary>The things that every unit's accounts and reports speak of, under whatever name.</summary>
public enum KnownSubject
{
    /// <summary>None of the things below.</summary>
    Other,
    ThreePublics,
    Overseas,
    Reception,
    Vehicles,
    VehiclePurchase,
    VehicleRunning,
    StaffInPost,
    Establishment,
    IncomeTotal,
    Income,
    Appropriation,
    ExpenditureTotal,
    Expenditure,
    Opening,
    Closing,
    Procurement,
    ProcuredGoods,
    ProcuredWorks,
    ProcuredServices,
    BasicExpenditure,
    StaffExpenditure,
    RunningExpenditure,
    AgencyRunning,
    GoodsAndServices,
    SelfScore,
}
