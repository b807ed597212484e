package org.dushuban.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that whoever changes the shape of the tree holds; shapes change seldom, and then one after the other. */
@Entity
@Table(name = "unit_tree")
class UnitTreeEntity {

    @Id
    int id;

    @Column(name = "last_place")
    int lastPlace;

    UnitPath nextRoot() {
        return UnitPath.root(++lastPlace);
    }
}
