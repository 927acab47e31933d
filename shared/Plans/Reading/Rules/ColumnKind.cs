namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>What a column of a plan's table holds.</summary>
internal enum ColumnKind
{
    /// <summary>Nothing that is read: numbers, forms, remarks, whom it is for.</summary>
    Other,
    Month,
    Theme,
    Activity,

    /// <summary>Morning or afternoon of a week's sheet: each holds activities.</summary>
    Half,
    Due,

    /// <summary>Numbers of weeks, which are no days.</summary>
    Week,
    Person,

    /// <summary>Who takes part, beside who is responsible.</summary>
    Partner,

    /// <summary>Who leads and who takes part, in one cell.</summary>
    Joint,
}
