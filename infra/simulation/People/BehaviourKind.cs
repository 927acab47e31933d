namespace BinhHoa2.Simulation.People;

/// <summary>How a person handles letters, all year long.</summary>
public enum BehaviourKind
{
    /// <summary>Chu đáo: reads at once, answers in time.</summary>
    Diligent,

    /// <summary>Bình thường: answers when the work is done, now and then after a reminder.</summary>
    Average,

    /// <summary>Hay quên: needs the last call, or the overdue letter.</summary>
    Forgetful,

    /// <summary>Quá tải: answers in stages, runs into difficulties, works late.</summary>
    Overburdened,
}
