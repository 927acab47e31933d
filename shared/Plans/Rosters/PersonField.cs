namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>A field of a person that a roster may change.</summary>
public enum PersonField
{
    Name,
    Email,
    Role,
    Group,
    Title,
    Post,
    Address,
    Phone,
    Class,
    Left,
}
