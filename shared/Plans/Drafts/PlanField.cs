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

    /// <summary>The lines of the document that were not understood.</summary>
    Lines,
}
