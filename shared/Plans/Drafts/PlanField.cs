namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>A field of a draft that can be mended: of the plan as a whole, or of an activity.</summary>
public enum PlanField
{
    PlanId,
    Name,
    Number,
    Campaign,
    Year,
    Adopted,
    LegalBases,
    Recipients,

    /// <summary>What the plan asks of each role.</summary>
    Duties,

    /// <summary>What the plan is about.</summary>
    Matters,

    /// <summary>The addresses of recipients outside the school.</summary>
    Addresses,
    Month,
    Text,
    Kind,
    Review,
    From,
    Due,
    Week,
    When,
    Lead,
    Support,

    /// <summary>Which of the plan's matters an activity belongs to.</summary>
    About,

    /// <summary>The lines of the document that were not understood.</summary>
    Lines,
}
