namespace BinhHoa2.Shared.Plans;

/// <summary>How a party of several people answers for an activity.</summary>
public enum PartyAnswers
{
    /// <summary>Each for themselves: every class teacher for the own class. What a plan file means when it says nothing.</summary>
    Each,

    /// <summary>One for all: of a group its lead, else the only person who is named.</summary>
    One,
}
