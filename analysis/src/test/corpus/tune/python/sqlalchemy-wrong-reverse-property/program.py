from sqlalchemy import Column, ForeignKey, Integer, create_engine
from sqlalchemy.orm import configure_mappers, declarative_base, relationship

Base = declarative_base()


class Author(Base):
    __tablename__ = "authors"
    id = Column(Integer, primary_key=True)
    books = relationship("Book", back_populates="author")


class Publisher(Base):
    __tablename__ = "publishers"
    id = Column(Integer, primary_key=True)


class Book(Base):
    __tablename__ = "books"
    id = Column(Integer, primary_key=True)
    author_id = Column(ForeignKey("authors.id"))
    publisher_id = Column(ForeignKey("publishers.id"))
    author = relationship("Publisher", back_populates="books")


configure_mappers()
Base.metadata.create_all(create_engine("sqlite://"))
