using BinhHoa2.Simulation.Basis;

namespace BinhHoa2.Simulation.People;

/// <summary>A change that the secretary writes into the roster file in the afternoon of a day; the next sweep takes it over.</summary>
/// <param name="Person">The person it is about, as the file has them before it.</param>
public abstract record RosterChange(DateOnly Day, RosterPerson Person)
{
    /// <summary>When the file is saved.</summary>
    public DateTimeOffset At => LocalTime.At(Day, new TimeOnly(16, 40));

    /// <summary>The change in a sentence, in Vietnamese.</summary>
    public abstract string Text { get; }
}

/// <summary>The person's address is corrected.</summary>
/// <param name="From">The address until then.</param>
/// <param name="To">The address from then on.</param>
public sealed record AddressCorrected(DateOnly Day, RosterPerson Person, string From, string To) : RosterChange(Day, Person)
{
    public override string Text => $"Sửa địa chỉ thư của {Person.Name}: {From} thành {To}.";
}

/// <summary>Another person answers for the person, both days included.</summary>
public sealed record SubstituteNamed(DateOnly Day, RosterPerson Person, RosterPerson Substitute, DateOnly First, DateOnly Last)
    : RosterChange(Day, Person)
{
    public override string Text =>
        $"{Substitute.Name} trả lời thay {Person.Name} từ {LocalTime.Written(First)} đến {LocalTime.Written(Last)}.";
}

/// <summary>The person leaves the school after a last day.</summary>
public sealed record Leaves(DateOnly Day, RosterPerson Person, DateOnly Last) : RosterChange(Day, Person)
{
    public override string Text => $"{Person.Name} thôi công tác, ngày cuối cùng là {LocalTime.Written(Last)}.";
}

/// <summary>The person joins the school.</summary>
public sealed record Joins(DateOnly Day, RosterPerson Person) : RosterChange(Day, Person)
{
    public override string Text => $"{Person.Name} về công tác tại trường.";
}
