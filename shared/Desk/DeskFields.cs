namespace BinhHoa2.Shared.Desk;

/// <summary>The names of the fields of the desk's forms.</summary>
public static class DeskFields
{
    public const string Email = "email";
    public const string Code = "code";
    public const string Session = "session";
    public const string Person = "person";

    /// <summary>The value of <see cref="Person"/> for all people. No id has an asterisk.</summary>
    public const string All = "*";

    /// <summary>What the staff of a rehearsal do: the name of it.</summary>
    public const string Staff = "staff";

    /// <summary>The list of people as a file.</summary>
    public const string File = "file";

    /// <summary>The draft that a form was opened for.</summary>
    public const string Draft = "draft";

    /// <summary>The person of the draft.</summary>
    public const string Row = "row";
    public const string Name = "name";
    public const string Role = "role";
    public const string Group = "group";
    public const string Title = "title";
    public const string Post = "post";
    public const string Address = "address";
    public const string Phone = "phone";

    /// <summary>The class of a class teacher.</summary>
    public const string Class = "class";
    public const string Left = "left";

    /// <summary>Who of the roster in force a person of the draft is: an id, or <see cref="New"/>.</summary>
    public const string Known = "known";

    /// <summary>The value of <see cref="Known"/> for a person the roster in force does not have. No id has a blank.</summary>
    public const string New = "- new";

    /// <summary>Not to be taken over.</summary>
    public const string Out = "out";

    public const string For = "for";
    public const string By = "by";
    public const string From = "from";
    public const string To = "to";

    /// <summary>In an address: the month whose letters are shown.</summary>
    public const string Month = "month";

    /// <summary>In an address: the day of a rehearsal that is shown.</summary>
    public const string Day = "day";

    /// <summary>In an address: the number of the letter on its day.</summary>
    public const string Letter = "letter";
}
